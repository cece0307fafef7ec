import type { JSX } from 'preact';
import type { AlignedData } from 'uplot';
import { Empty } from '../../parts/states.js';
import { sandboxNow } from '../../stores/sandbox-clock.js';
import { outcomes, traffic, trafficChanges } from '../../stores/traffic.js';
import { type Line, minute, Plot, round } from './plot.js';
import { type Minute, minutesOf, percentiles, seriesOf, stepSeconds } from './series.js';

const outcomeLines: readonly Line[] = [
  { label: outcomes[0], color: '--good', isFilled: true },
  { label: outcomes[1], color: '--warn', dash: [8, 4] },
  { label: outcomes[2], color: '--bad' },
  { label: outcomes[3], color: '--quiet', dash: [2, 3] },
];
const percentileLines: readonly Line[] = [
  { label: 'p50', color: '--accent', isFilled: true },
  { label: 'p95', color: '--warn', dash: [8, 4] },
  { label: 'p99', color: '--bad', dash: [2, 3] },
];

/** Requests per second by outcome, and how long they take, over the last ten minutes. */
export function ChartView(): JSX.Element {
  void trafficChanges.value;
  const now = Math.floor(sandboxNow.value / 1000 / stepSeconds) * stepSeconds;
  if (traffic.seconds.size === 0)
    return (
      <Empty title="No requests yet.">
        <p>Here you see how many requests per second arrive, how they end, and how long they take.</p>
      </Empty>
    );
  const { times, rates, latencies } = seriesOf(traffic.seconds, now);
  return (
    <div class="chart-view">
      <h2>The last ten minutes</h2>
      <p class="quiet">On the clock of the sandbox, in steps of {stepSeconds} seconds.</p>
      <Plot
        title="Requests per second, by status code"
        unit="/s"
        lines={outcomeLines}
        data={[times, ...rates] as AlignedData}
      />
      <Plot
        title="How long requests take, as percentiles, in milliseconds"
        unit="ms"
        lines={percentileLines}
        data={[times, ...latencies] as AlignedData}
      />
      <MinuteTable minutes={minutesOf(traffic.seconds)} />
    </div>
  );
}

function MinuteTable({ minutes }: { minutes: readonly Minute[] }): JSX.Element {
  return (
    <details class="scroll-x framed minutes">
      <summary>The same as a table</summary>
      <table>
        <caption class="hidden">Requests in each minute, by status code, and how long they took</caption>
        <thead>
          <tr>
            <th scope="col">Minute</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" class="number">
                {outcome}
              </th>
            ))}
            {percentiles.map((percent) => (
              <th key={percent} scope="col" class="number">
                p{percent} (ms)
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {minutes.map(({ time, counts, percentiles: values }) => (
            <tr key={time}>
              <th scope="row">{minute.format(time * 1000)}</th>
              {counts.map((count, at) => (
                <td key={outcomes[at]} class="number">
                  {count}
                </td>
              ))}
              {values.map((value, at) => (
                <td key={percentiles[at]} class="number">
                  {value === null ? '–' : round(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
