/** The collection, run by newman against the mock. `npm test` leaves this out (vitest.config.ts). */
import { beforeAll, describe, expect, test } from 'vitest';
import { installTools } from '../../scripts/lib/install-tools.js';
import { startMock } from '../../src/mock/index.js';
import { neverAnswered } from '../samples/sample-setup.js';
import {
  answersOf,
  expectAllOperations,
  isSuccess,
  networks,
  operationOf,
  violations,
} from './all-operations.js';
import { collection, items } from './collection.js';
import { runNewman } from './newman.js';

describe('newman', () => {
  beforeAll(() => installTools('tools'), 300_000);

  for (const { network, existing } of networks)
    test(`${network}: all ${existing} operations succeed, and the others are not found`, async () => {
      await expectAllOperations(network, runNewman);
    }, 120_000);

  test('with a reward pool, the operations on no network succeed, except the one that no source has', async () => {
    const options = { taskDelayMs: 0, rewardPool: true };
    const answers = await answersOf(options, runNewman, (operation) => operation.networks?.length === 0);
    expect(answers).toHaveLength(5);
    expect(answers.flatMap(violations)).toEqual([]);
    expect(answers.filter((answer) => !isSuccess(answer)).map(({ id }) => id)).toEqual(
      Object.keys(neverAnswered),
    );
  }, 60_000);

  test('run as it is imported, in order, every response is as documented', async () => {
    const fresh = await startMock({ taskDelayMs: 0 });
    const answers = await runNewman(collection, { baseUrl: fresh.url });
    await fresh.close();

    expect(answers.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(answers.flatMap(violations)).toEqual([]);
    for (const { id, status, body } of answers.filter((answer) => !isSuccess(answer)))
      console.log(`${id}: ${status} ${body}`);
    console.log(`As imported: ${answers.filter(isSuccess).length} of ${answers.length} succeed`);
    // The session of the login reaches the logout after it.
    const status = Object.fromEntries(answers.map((answer) => [answer.id, answer.status]));
    expect(status).toMatchObject({ login: 200, logout: 200 });
  }, 120_000);

  test('with a wrong secret key every signed request is rejected', async () => {
    const mock = await startMock({ taskDelayMs: 0, rewardPool: true });
    const answers = await runNewman(collection, { baseUrl: mock.url, secretKey: 'plyr-other-secret' });
    await mock.close();
    const rejected = answers.filter(({ body }) => body.includes('Invalid signature'));
    expect(rejected.map(({ status }) => status)).toEqual(rejected.map(() => 401));
    // The mock has no route for these, so it looks at no signature.
    const signed = items.filter((item) => operationOf(item).signed && item.id !== 'removeBadge');
    expect(rejected.map(({ id }) => id)).toEqual(signed.map(({ id }) => id));
    console.log(
      `With a wrong secret key: ${rejected.length} of ${answers.length} rejected, the others are public`,
    );
  }, 120_000);
});
