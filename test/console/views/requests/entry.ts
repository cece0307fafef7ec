/** Requests of the journal for tests. */
import type { JournalEntry } from '../../../../src/control-client/control-types.js';

/** Parts of a request; the types of the control API don't say what is in headers. */
export interface EntryParts extends Partial<Omit<JournalEntry, 'request'>> {
  request?: Omit<JournalEntry['request'], 'headers'> & { headers: Record<string, string> };
}

/**
 * Returns a request of the journal.
 * @param more What differs from a login of Alice.
 */
export const journalEntry = (more: EntryParts = {}): JournalEntry =>
  ({
    ...{
      id: 1,
      at: '2026-11-29T12:00:00.000Z',
      method: 'POST',
      path: '/api/user/login',
      operationId: 'login',
    },
    ...{ gameId: 'demo-game', players: ['alice'], status: 200, durationMs: 1.4 },
    request: {
      headers: { apikey: 'plyr-demo-key', signature: '[redacted]', prefer: 'code=401', 'user-agent': 'node' },
      body: { plyrId: 'Alice', otp: '[redacted]' },
    },
    response: { headers: {} },
    ...{ faults: [], hint: null, requestViolations: [], violations: [], changes: [] },
    ...more,
  }) as JournalEntry;
