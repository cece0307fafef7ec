/** The rooms of the demo state: those that the examples of the docs use. */
import { credit } from '../behavior/chain/balances.js';
import { toUnits } from '../behavior/chain/units.js';
import { createRoom } from '../behavior/game-rooms/contract.js';
import type { MockState } from '../state/mock-state.js';
import { keyOf } from '../state/records.js';

/** Seconds: 30 days. */
const lifetime = 2_592_000n;
const gameId = 'demo-game';
const pot = 20;

/**
 * Opens three rooms of the demo game. The first two have ended; in the third alice and bobby are at play for 20 plyr.
 * @param state A state that has the demo players. Their wallets stay as they are.
 */
export function seedDemoRooms(state: MockState): void {
  const { rooms } = state.tables;
  const now = state.now();
  for (const { roomId } of [0, 1].map(() => createRoom(state, gameId, lifetime, now))) {
    rooms.update(keyOf(gameId, roomId), { isEnded: true });
  }
  const address = '0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f';
  const { roomId } = createRoom(state, gameId, lifetime, now, address);
  rooms.update(keyOf(gameId, roomId), { joined: ['alice', 'bobby'], tokens: ['plyr'] });
  credit(state, 'plyr', address, toUnits(pot));
}
