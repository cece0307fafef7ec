import type { JSX } from 'preact';
import { control, done } from '../../api/control.js';
import { Time } from '../../parts/time.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';

const mostShown = 8;

/** The newest requests of a player, each with a link to all about it. */
export function NewestRequests({ plyrId }: { plyrId: string }): JSX.Element {
  const { data, error } = useReading(
    async () => {
      const query = { player: plyrId, limit: mostShown };
      return (await done(control.GET('/requests', { params: { query } }))).requests;
    },
    ['request'],
    plyrId,
  );
  if (error && !data) return <p class="error">{error.message}</p>;
  if (!data) return <p class="quiet">…</p>;
  if (data.length === 0) return <p class="quiet">No request in the journal is about this player.</p>;
  return (
    <ul class="request-links">
      {data.map(({ id, at, operationId, path, status, hint }) => (
        <li key={id}>
          <Time at={at} />{' '}
          <a href={linkTo('requests', id)}>
            {operationId ?? path} ({status || 'no response'})
          </a>
          {hint !== null && <p class="quiet">{hint}</p>}
        </li>
      ))}
    </ul>
  );
}
