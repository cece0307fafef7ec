import type { JSX } from 'preact';
import { control, done } from '../../api/control.js';
import { readFailedTasks, reasonOf } from '../../api/failed-tasks.js';
import { Time } from '../../parts/time.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';
import { filter } from '../requests/journal.js';
import { showAll } from '../requests/request-filter.js';

const mostShown = 8;

/** The newest requests of a player, each with a link to its details. */
export function NewestRequests({ plyrId }: { plyrId: string }): JSX.Element {
  const { data, error } = useReading(
    async () => {
      const query = { player: plyrId, limit: mostShown };
      const [{ requests }, failed] = await Promise.all([
        done(control.GET('/requests', { params: { query } })),
        readFailedTasks(),
      ]);
      const reasons = new Map(failed.map((task) => [task.requestId, reasonOf(task)]));
      return requests.map((entry) => ({ ...entry, why: entry.hint ?? reasons.get(entry.id) }));
    },
    ['request', 'FAILED'],
    plyrId,
  );
  if (error && !data) return <p class="error">{error.message}</p>;
  if (!data) return <p class="quiet">…</p>;
  if (data.length === 0) return <p class="quiet">No request in the journal is about this player.</p>;
  return (
    <>
      <ul class="request-links">
        {data.map(({ id, at, operationId, path, status, why }) => (
          <li key={id}>
            <Time at={at} />{' '}
            <a href={linkTo('requests', id)}>
              {operationId ?? path} ({status || 'no response'})
            </a>
            {why !== undefined && <p class="quiet">{why}</p>}
          </li>
        ))}
      </ul>
      <a
        href={linkTo('requests')}
        onClick={() => {
          filter.value = { ...showAll, player: plyrId };
        }}
      >
        All requests about {plyrId}
      </a>
    </>
  );
}
