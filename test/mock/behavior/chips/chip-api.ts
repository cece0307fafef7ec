/** Calls of chips, and what the tests read from their responses. */
import { expect } from 'vitest';
import type { Key, Reply, TestApi } from '../test-api.js';

/** The chip of the demo game. */
export const gold = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';

export const rejected = (status: number, error: string | null) => ({ status, body: { error } });
export const reverted = rejected(500, 'Transaction Receipt Failed');

/** Calls an operation of chips, and lets the task run. */
export const call = (api: TestApi, action: string, body: unknown, key: Key = 'demo'): Promise<Reply> =>
  api.settled(api.post(`/game/chip/${action}`, body, key));

/** Creates a chip and returns its address. */
export async function newChip(api: TestApi, key: Key = 'demo'): Promise<string> {
  const { status, body } = await call(api, 'create', { name: 'Silver', symbol: 'SLV' }, key);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.taskData.result.chip;
}

/** Returns total supply and holder count of a chip. */
export async function infoOf(api: TestApi, chip: string) {
  const { totalSupply, holderCount } = (await api.get(`/game/chip/info?chip=${chip}`)).body[0];
  return [totalSupply, holderCount];
}

/** Returns how much of a chip a player holds. */
export async function held(api: TestApi, chip: string, plyrId: string): Promise<string> {
  const { body } = await api.get(`/game/chip/balance?plyrId=${plyrId}&chip=${chip}`);
  return (Object.values(body)[0] as Record<string, { balance: string }>)[chip]?.balance ?? 'none';
}
