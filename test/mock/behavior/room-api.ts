/** Short ways to play with game rooms, for the tests of their rules. */
import { expect } from 'vitest';
import { platformAddress } from '../../../src/mock/behavior/chain/addresses.js';
import { approve } from '../../../src/mock/behavior/tokens/allowances.js';
import type { MockOptions } from '../../../src/mock/index.js';
import { type Key, type Reply, type TestApi, testApi } from './test-api.js';

/** What tests do with rooms. */
export interface RoomApi extends TestApi {
  /** A room call that waits for its task; the clock moves to where it is done. */
  play(action: string, body: object, key?: Key): Promise<Reply>;
  /** The same, expected to end in a status. Returns the record of the task. */
  played(status: 'SUCCESS' | 'FAILED', action: string, body: object, key?: Key): Promise<Reply['body']>;
  /** Opens a room with players in it. Returns its number. */
  open(sessionJwts: string[], key?: Key): Promise<string>;
  isIn(roomId: string, plyrId: string, key?: Key): Promise<boolean>;
  /** What a wallet of a player holds. */
  held(plyrId: string, token?: string): Promise<string>;
  /** The tokens of the platform. */
  fees(token?: string): Promise<string>;
  /** The tokens of a room of the demo game. */
  pot(roomId: string, token?: string): Promise<string>;
  allowance(plyrId: string, token?: string): Promise<number>;
  /** Sets an allowance for the demo game. */
  allow(plyrId: string, amount: number, token?: string, expiresIn?: number): void;
}

/** The end of a task that the chain rejected. */
export const reverted: object = { status: 'FAILED', hash: null, errorMessage: 'Transaction Receipt Failed' };

/** A rejection without a stack. */
export const rejected = (status: number, error: string | string[]): object => ({ status, body: { error } });

/** An exception that nothing caught. */
export const unhandled = (error: string): object => ({
  status: 500,
  body: { error, stack: expect.any(String) },
});

/** Starts a mock. */
export async function roomApi(options: MockOptions = {}): Promise<RoomApi> {
  const api = await testApi(options);
  const balances = async (address: string, token: string): Promise<string> =>
    (await api.get(`/balance/${address}`)).body[token];
  const rooms: RoomApi = {
    ...api,
    play: (action, body, key) => api.settled(api.post(`/game/${action}`, { ...body, sync: true }, key)),
    async played(status, action, body, key) {
      const reply = await rooms.play(action, body, key);
      expect(reply.status, JSON.stringify(reply.body)).toBe(200);
      expect(reply.body.status, JSON.stringify(reply.body)).toBe(status);
      return reply.body;
    },
    async open(sessionJwts, key) {
      const { roomId } = (await rooms.played('SUCCESS', 'create', {}, key)).taskData.result;
      await rooms.played('SUCCESS', 'join', { roomId, sessionJwts }, key);
      return roomId;
    },
    async isIn(roomId, plyrId, key) {
      const { body } = await api.get(`/game/isJoined?plyrId=${plyrId}&roomId=${roomId}`, key);
      return body.isJoined;
    },
    held: async (plyrId, token = 'plyr') => (await api.get(`/user/balance/${plyrId}/${token}`)).body[token],
    fees: (token = 'plyr') => balances(platformAddress, token),
    async pot(roomId, token = 'plyr') {
      const room = api.state.tables.rooms.get(JSON.stringify(['demo-game', roomId]));
      return balances(room?.roomAddress ?? '', token);
    },
    allowance: async (plyrId, token = 'plyr') =>
      (await api.get(`/game/allowance/${plyrId}/demo-game/${token}`)).body.allowance,
    allow: (plyrId, amount, token = 'plyr', expiresIn = 3600) =>
      api.state.transaction(() =>
        approve(api.state, { plyrId, gameId: 'demo-game', token, amount, expiresIn }),
      ),
  };
  return rooms;
}
