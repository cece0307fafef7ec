/** Resets, saves, restores, and seeds the state, and moves the clock. */

import { UserError } from '../../openapi/user-error.js';
import { ownKeys } from '../../sandboxes/own-keys.js';
import type { Sandbox } from '../../sandboxes/sandboxes.js';
import { seedApiKey } from '../../seed/accounts.js';
import { seedSandbox } from '../../seed/base-data.js';
import { withPlace } from '../../seed/seed-error.js';
import type { MockState } from '../../state/mock-state.js';
import type { ControlHandler } from '../handler.js';
import { sandboxInfo } from './sandboxes.js';

function clockInfo(state: MockState): object {
  const ms = state.now();
  const signatureMs = state.signatureTime();
  return { now: new Date(ms).toISOString(), ms, aheadMs: state.meta.clockAhead, signatureMs };
}

/** Changes a state without its own keys, because a finished game build has no other way to select the sandbox. */
function keepOwnKeys({ name, state }: Sandbox, change: () => void): void {
  const keys = ownKeys(state, name);
  change();
  state.transaction(() => {
    for (const key of keys) seedApiKey(state, key);
  });
}

type Names =
  | 'resetWorld'
  | 'getSnapshot'
  | 'putSnapshot'
  | 'seedWorld'
  | 'getClock'
  | 'advanceClock'
  | 'resetClock';

export const stateHandlers: Record<Names, ControlHandler> = {
  resetWorld({ sandbox, parts }) {
    const base = parts.sandboxes.createDetached().snapshot();
    keepOwnKeys(sandbox, () => sandbox.state.restore(base));
    sandbox.faults.clear();
    for (const fault of parts.baseFaults) sandbox.faults.add(fault);
    sandbox.journal.clear();
    return sandboxInfo(sandbox);
  },

  getSnapshot: ({ sandbox }) => sandbox.state.snapshot(),

  putSnapshot({ sandbox, body }) {
    try {
      keepOwnKeys(sandbox, () => sandbox.state.restore(body));
    } catch (error) {
      throw new UserError(
        `This is not a snapshot of a sandbox, and nothing was changed. ${(error as Error).message}`,
      );
    }
    return sandboxInfo(sandbox);
  },

  seedWorld({ sandbox, body }) {
    if (body.modes)
      throw new UserError('Modes apply to the whole mock. Set them when you start it, with --seed-file.');
    withPlace(() => keepOwnKeys(sandbox, () => seedSandbox(sandbox, body)));
    return sandboxInfo(sandbox);
  },

  getClock: ({ sandbox }) => clockInfo(sandbox.state),

  advanceClock({ sandbox, body }) {
    try {
      sandbox.state.clock.advance(body.ms);
    } catch (error) {
      if (error instanceof RangeError) throw new UserError(error.message);
      throw error;
    }
    sandbox.state.tasks.catchUp();
    return clockInfo(sandbox.state);
  },

  resetClock({ sandbox }) {
    sandbox.state.resetClock();
    return clockInfo(sandbox.state);
  },
};
