import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import { attempt } from '../../stores/notices.js';

/** A line of a plot. */
export interface Line {
  label: string;
  /** The name of a color of tokens.css. */
  color: string;
  /** Whether the area below it is filled. */
  isFilled?: boolean;
  /** Lines differ in more than their color. */
  dash?: number[];
}

const height = 220;

/** A minute of the day. */
export const minute: Intl.DateTimeFormat = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * A plot over time. The library is loaded when the first plot is shown.
 * @param title What it shows.
 * @param unit The unit of the values.
 * @param lines The lines.
 * @param data Seconds since the epoch, and the values of each line.
 */
export function Plot({
  title,
  unit,
  lines,
  data,
}: {
  title: string;
  unit: string;
  lines: readonly Line[];
  data: uPlot.AlignedData;
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>();
  const newest = useRef(data);
  newest.current = data;
  plot.current?.setData(data);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isOver = false;
    const draw = async () => {
      const { default: Library } = await import('uplot');
      if (isOver) return;
      plot.current?.destroy();
      plot.current = new Library(optionsOf(element, unit, lines), newest.current, element);
    };
    void attempt(draw);
    const resize = new ResizeObserver(() => plot.current?.setSize({ width: element.clientWidth, height }));
    resize.observe(element);
    // The colors of the canvas don't follow the theme automatically.
    const theme = matchMedia('(prefers-color-scheme: dark)');
    theme.addEventListener('change', draw);
    return () => {
      isOver = true;
      resize.disconnect();
      theme.removeEventListener('change', draw);
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [unit, lines]);

  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      {/* The table below has the same numbers. */}
      <div ref={place} aria-hidden="true" />
    </figure>
  );
}

function optionsOf(element: HTMLElement, unit: string, lines: readonly Line[]): uPlot.Options {
  const colorOf = (name: string) => colorValue(element, name);
  const quiet = colorOf('--quiet');
  const grid = { stroke: colorOf('--line'), width: 1 };
  const axis = { stroke: quiet, grid, ticks: grid };
  const format = (value: number | null) => (value === null ? '–' : `${round(value)} ${unit}`);
  return {
    width: element.clientWidth,
    height,
    scales: { y: { range: (_plot, _least, most) => [0, Math.max(1, (most ?? 0) * 1.1)] } },
    axes: [
      {
        ...axis,
        incrs: [60, 120, 300],
        values: (_plot, times) => times.map((time) => minute.format(time * 1000)),
      },
      { ...axis, size: 56, values: (_plot, values) => values.map((value) => `${round(value)}`) },
    ],
    legend: { markers: { dash: (_plot, at) => (lines[at - 1]?.dash ? 'dashed' : 'solid') } },
    series: [
      { label: 'Time', value: '{HH}:{mm}:{ss}' },
      ...lines.map(({ label, color, isFilled, dash }) => ({
        label,
        stroke: colorOf(color),
        width: 2,
        ...(dash && { dash }),
        ...(isFilled && { fill: `color-mix(in srgb, ${colorOf(color)} 15%, transparent)` }),
        spanGaps: false,
        value: (_plot: uPlot, value: number | null) => format(value),
      })),
    ],
    cursor: { drag: { x: false, y: false } },
  };
}

/** Returns the value of a color of tokens.css in the current theme. A canvas doesn't support `light-dark()`. */
function colorValue(element: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Rounds to three digits, without an exponent. */
export const round = (value: number): number =>
  value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
