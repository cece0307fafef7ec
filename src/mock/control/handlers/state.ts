/** State: reset, snapshot, restore, seed, clock. */
import type { World } from '../../state/mock-state.js';
import { ControlError, type ControlHandler } from '../handler.js';
import { seedWorld } from '../seed.js';
import { worldInfo } from './sandboxes.js';

function clockInfo(world: World): object {
  const ms = world.now();
  return { now: new Date(ms).toISOString(), ms, aheadMs: world.meta.clockAhead };
}

type Names = 'resetWorld' | 'getSnapshot' | 'putSnapshot' | 'seedWorld' | 'getClock' | 'advanceClock';

export const stateHandlers: Record<Names, ControlHandler> = {
  resetWorld({ tester, parts }) {
    tester.world.restore(parts.worlds.fresh().snapshot());
    tester.faults.clear();
    tester.journal.clear();
    return worldInfo(tester);
  },

  getSnapshot: ({ tester }) => tester.world.snapshot(),

  putSnapshot({ tester, body }) {
    try {
      tester.world.restore(body);
    } catch (error) {
      throw new ControlError(400, `This is no snapshot of a world. ${(error as Error).message}`);
    }
    return worldInfo(tester);
  },

  seedWorld({ tester, body }) {
    tester.world.transaction(() => seedWorld(tester.world, body));
    tester.world.clock.wake();
    return worldInfo(tester);
  },

  getClock: ({ tester }) => clockInfo(tester.world),

  advanceClock({ tester, body }) {
    tester.world.clock.advance(body.ms);
    tester.world.tasks.catchUp();
    return clockInfo(tester.world);
  },
};
