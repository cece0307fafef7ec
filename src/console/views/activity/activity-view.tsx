import type { JSX } from 'preact';
import type { ActivityEntry } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { RecordTable } from '../../parts/record-table.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { Time } from '../../parts/time.js';
import { useReading } from '../../parts/use-reading.js';
import { goTo, linkTo, route } from '../../stores/navigation.js';
import { dataText } from './data-text.js';

/** The most entries that are shown. */
const limit = 200;

/** The activity log, newest first. `#/activity/alice` shows that of a player. */
export function ActivityView(): JSX.Element {
  const player = route.value.item ?? '';
  const { data, error, again } = useReading(
    () => done(control.GET('/activity-logs', { params: { query: { limit, ...(player && { player }) } } })),
    ['any'],
    player,
  );
  return (
    <div class="records">
      <div class="toolbar">
        <h2>Activity log</h2>
        <PlayerForm key={player} player={player} />
        <span class="quiet" role="status">
          {data && countText(data.entries.length, data.total)}
        </span>
      </div>
      {error && !data && <Failure error={error} retry={again} />}
      {!error && !data && <Loading what="the activity log" />}
      {data && (data.entries.length > 0 ? <Entries entries={data.entries} /> : <NoEntries player={player} />)}
    </div>
  );
}

const countText = (shown: number, total: number): string =>
  shown < total ? `The newest ${shown} of ${total} entries` : `${total} ${total === 1 ? 'entry' : 'entries'}`;

/** The player is in the address of the page, so that links and the back button work. */
function PlayerForm({ player }: { player: string }): JSX.Element {
  return (
    <form
      class="player-form"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = String(new FormData(event.currentTarget).get('player') ?? '').trim();
        goTo('activity', wanted || undefined);
      }}
    >
      <label class="search">
        <span class="hidden">PLYR[ID] of a player</span>
        <input name="player" type="search" placeholder="PLYR[ID]" defaultValue={player} autocomplete="off" />
      </label>
      <button type="submit">Show</button>
      {player && <a href={linkTo('activity')}>All players</a>}
    </form>
  );
}

function NoEntries({ player }: { player: string }): JSX.Element {
  return (
    <Empty title={player ? `The activity log has nothing about ${player}.` : 'The activity log is empty.'}>
      <p>Logins, payments, and other actions of players appear here, as the API returns them.</p>
    </Empty>
  );
}

function Entries({ entries }: { entries: readonly ActivityEntry[] }): JSX.Element {
  return (
    <RecordTable
      rows={entries}
      keyOf={({ _id }) => _id}
      columns={[
        { title: 'Time', cell: ({ timestamp }) => <Time at={timestamp} full /> },
        {
          title: 'Player',
          cell: ({ plyrId }) =>
            plyrId ? <a href={linkTo('activity', String(plyrId))}>{String(plyrId)}</a> : '–',
        },
        { title: 'Game', cell: ({ gameId }) => (gameId ? String(gameId) : '–') },
        {
          title: 'Action',
          cell: ({ action, type }) => (
            <>
              {action} <span class="badge">{type}</span>
            </>
          ),
        },
        { title: 'Data', cell: ({ data }) => data && <EntryData data={data} /> },
      ]}
    />
  );
}

function EntryData({ data }: { data: object }): JSX.Element | null {
  if (Object.keys(data).length === 0) return null;
  return (
    <details class="entry-data">
      <summary>{dataText(data)}</summary>
      <pre>{JSON.stringify(data, undefined, 2)}</pre>
    </details>
  );
}
