import type { JSX } from 'preact';
import { requests } from '../../stores/live.js';
import { attempt } from '../../stores/notices.js';
import {
  clearJournal,
  filter,
  isPaused,
  operationsSeen,
  pause,
  playersSeen,
  resume,
  rows,
  waitingCount,
} from './journal.js';
import { type RequestFilter, type StatusClass, showAll, showsAll, statusClasses } from './request-filter.js';

/** Filters of the journal, pause, and clear. */
export function FilterBar(): JSX.Element {
  const { operation, status, player, text } = filter.value;
  const set = (part: Partial<RequestFilter>) => {
    filter.value = { ...filter.value, ...part };
  };
  return (
    <search class="filter-bar" aria-label="Requests">
      <input
        type="search"
        aria-label="Text"
        placeholder="Text in path, game, player"
        value={text}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      <select
        aria-label="Operation"
        value={operation}
        onChange={(event) => set({ operation: event.currentTarget.value })}
      >
        <option value="">Any operation</option>
        {withChosen(operationsSeen.value, operation).map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <select
        aria-label="Status"
        value={status}
        onChange={(event) => set({ status: event.currentTarget.value as StatusClass })}
      >
        {statusClasses.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      <input
        type="search"
        list="players-seen"
        aria-label="Player"
        placeholder="Any player"
        value={player}
        onInput={(event) => set({ player: event.currentTarget.value })}
      />
      <datalist id="players-seen">
        {playersSeen.value.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {!showsAll(filter.value) && (
        <button type="button" onClick={() => set(showAll)}>
          Show all
        </button>
      )}
      <span class="count">
        {rows.value.length === requests.value.length
          ? `${rows.value.length}`
          : `${rows.value.length} of ${requests.value.length}`}
      </span>
      <PauseButton />
      <button
        type="button"
        onClick={() => void attempt(clearJournal, 'The journal is empty. IDs start at 1 again.')}
      >
        Clear
      </button>
    </search>
  );
}

function PauseButton(): JSX.Element {
  if (!isPaused.value)
    return (
      <button type="button" onClick={pause}>
        Pause rows
      </button>
    );
  const count = waitingCount.value;
  return (
    <button type="button" class="primary" onClick={resume}>
      {count > 0 ? `Resume rows (${count} waiting)` : 'Resume rows'}
    </button>
  );
}

/** A chosen operation stays in the menu when its requests are gone. */
const withChosen = (all: readonly string[], chosen: string): readonly string[] =>
  chosen === '' || all.includes(chosen) ? all : [...all, chosen];
