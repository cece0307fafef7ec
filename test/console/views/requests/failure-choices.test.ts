import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureChoices } from '../../../../src/console/views/requests/failure-choices.js';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { addFault } from '../../../mock/control/client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

test('the mock takes each of them, for the player, and once', async () => {
  const choices = failureChoices({ operationId: 'payGameRoom', players: ['alice', 'bobby'] }, true);
  expect(choices.map(({ title }) => title)).toContain('Its task fails on the chain');
  for (const { fault } of choices)
    expect(await addFault(mock.origin, fault)).toMatchObject({
      ...{ operation: 'payGameRoom', remaining: 1, match: { player: 'alice' } },
    });
});

test('without a task none fails, and without an operation there is nothing to choose', () => {
  const kinds = failureChoices({ operationId: 'getUserInfo', players: [] }, false).map(({ fault }) => fault);
  expect(kinds.map(({ kind }) => kind)).not.toContain('task');
  expect(kinds.every((fault) => fault.match === undefined)).toBe(true);
  expect(failureChoices({ operationId: null, players: [] }, true)).toEqual([]);
});
