import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { JournalEntry } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { Failure, Loading } from '../../parts/states.js';
import { Time } from '../../parts/time.js';
import { useReading } from '../../parts/use-reading.js';
import { goTo, linkTo } from '../../stores/navigation.js';
import { docsOf } from '../../stores/operations.js';
import { ChangeList } from './change-list.js';
import { MessagePanel } from './message-panel.js';
import { RequestActions } from './request-actions.js';
import { duration, StatusBadge } from './request-row.js';

/** One request of the journal: why it was rejected, its request and response, and what it changed. */
export function RequestDetail({ id }: { id: number }): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  // The changes of a request can grow when its task ends.
  const { data, error, again } = useReading(
    () => done(control.GET('/requests/{id}', { params: { path: { id } } })),
    ['task'],
    String(id),
  );
  useEffect(() => panel.current?.focus(), []);
  const close = () => {
    goTo('requests');
    document.querySelector<HTMLElement>('.request-grid')?.focus();
  };
  return (
    <section
      ref={panel}
      class="request-detail"
      tabIndex={-1}
      aria-labelledby="request-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header>
        <h2 id="request-title">
          Request {id}
          {data && <DetailTitle entry={data} />}
        </h2>
        <button type="button" class="quiet" aria-label="Close" onClick={close}>
          ×
        </button>
      </header>
      {data ? (
        <DetailBody entry={data} />
      ) : error ? (
        <Failure error={error} retry={again} />
      ) : (
        <Loading what="the request" />
      )}
    </section>
  );
}

function DetailTitle({ entry }: { entry: JournalEntry }): JSX.Element {
  const { operationId, status } = entry;
  const docs = docsOf(operationId);
  const name = operationId ?? 'no operation';
  return (
    <>
      {': '}
      {docs ? (
        <a href={docs} target="_blank" rel="noreferrer" title="Open the docs of this operation">
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <StatusBadge status={status} />
    </>
  );
}

function DetailBody({ entry }: { entry: JournalEntry }): JSX.Element {
  const { hint, faults, changes, omittedChanges, method, path, status } = entry;
  return (
    <>
      <p class="request-facts">
        <Time at={entry.at} full />
        <span>{duration(entry.durationMs)}</span>
        {entry.gameId && <span>Game {entry.gameId}</span>}
        {entry.players.map((player) => (
          <a key={player} href={linkTo('players', player)}>
            {player}
          </a>
        ))}
      </p>
      {hint && (
        <div class="why">
          <h3>{status === 0 || status >= 400 ? 'Why it was rejected' : 'Why it failed'}</h3>
          <p>{withCode(hint)}</p>
        </div>
      )}
      {faults.length > 0 && (
        <p class="why fault">
          {faults.length === 1 ? 'It met the fault' : 'It met the faults'} {faults.join(', ')}.{' '}
          <a href={linkTo('faults')}>Show faults</a>
        </p>
      )}
      <RequestActions entry={entry} />
      <div class="messages">
        <MessagePanel
          title="Request"
          line={`${method} ${path}`}
          message={entry.request}
          violations={entry.requestViolations}
        />
        <MessagePanel
          title="Response"
          line={status === 0 ? 'No response' : `Status ${status}`}
          message={entry.response}
          violations={entry.violations}
        />
      </div>
      <h3>What it changed</h3>
      {changes.length === 0 ? (
        <p class="note">Nothing.</p>
      ) : (
        <ChangeList changes={changes} omitted={omittedChanges} />
      )}
    </>
  );
}

/** Shows what is between backticks as code. */
const withCode = (text: string): (string | JSX.Element)[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
