/** Creates sandboxes: state, journal, and faults, and the connections between them. */
import { Faults } from '../faults/faults.js';
import type { EventHub } from '../observability/event-hub.js';
import type { JournalBudget } from '../observability/journal-budget.js';
import type { JournalOptions } from '../observability/journal-entry.js';
import type { Redaction } from '../observability/redact.js';
import { requestAssertions } from '../observability/request-assertions.js';
import { Journal } from '../observability/request-journal.js';
import { bodyFields } from '../openapi/body-fields.js';
import type { OpenApiDocument, Operation } from '../openapi/document.js';
import type { MockState } from '../state/mock-state.js';
import type { Write } from '../state/write-log.js';
import type { Sandbox } from './sandbox.js';

/** What all sandboxes of a mock share. */
export interface SandboxParts {
  createState: () => MockState;
  /** Adds the faults of the base data. */
  addFaults: (faults: Faults) => void;
  operations: readonly Operation[];
  /** The document of the operations. */
  document: OpenApiDocument;
  journals: JournalBudget;
  redaction: Redaction;
  events: EventHub;
  /** Returns the player of a session JWT, even of an expired one. Undefined when its signature is invalid. */
  playerOf: (state: MockState, sessionJwt: string) => string | undefined;
  /** Describes records that changed, without secrets. */
  changesOf: (state: MockState, writes: readonly Write[]) => ReturnType<JournalOptions['changesOf']>;
}

/**
 * Returns a function that creates a sandbox with the base state.
 * @param parts See {@link SandboxParts}.
 */
export function sandboxMaker(parts: SandboxParts): (name: string) => Sandbox {
  const { operations, document, journals, redaction, events } = parts;
  const fieldsOf = (operation: Operation) => bodyFields(document, operation);
  return (name) => {
    const state = parts.createState();
    const faults = new Faults(operations, () => state.meta.seed, fieldsOf);
    parts.addFaults(faults);
    const playerOf = (sessionJwt: string) => parts.playerOf(state, sessionJwt);
    const changesOf = (writes: readonly Write[]) => parts.changesOf(state, writes);
    const isPlayer = (plyrId: string) => state.tables.users.has(plyrId);
    const journal = new Journal(journals, () => ({ redaction, playerOf, isPlayer, changesOf }));
    journal.onRead = () => state.tasks.catchUp();
    journal.onClear = () => events.wasReset(name, 'journal');
    state.onRestore = () => events.wasReset(name, 'state');
    state.writes.listener = (writes, log) => events.stateChanged(name, writes, log, changesOf);
    const assertions = requestAssertions({ name, state, journal, events, operations });
    return { name, state, journal, faults, playerOf, ...assertions };
  };
}
