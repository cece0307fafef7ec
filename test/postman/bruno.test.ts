/**
 * The collection, imported into Bruno and run by its command line against the mock. `npm test` leaves this out
 * (vitest.config.ts). Between them, the two networks cover both formats and both sandboxes.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { installTools } from '../../scripts/lib/install-tools.js';
import { startMock } from '../../src/mock/index.js';
import { expectAllOperations, networks } from './all-operations.js';
import { type BrunoOptions, brunoWith } from './bruno.js';
import { filtered } from './collection.js';

const optionsFor: Record<string, BrunoOptions> = {
  testnet: { format: 'yml', sandbox: 'safe' },
  mainnet: { format: 'bru', sandbox: 'developer' },
};

describe('Bruno', () => {
  beforeAll(() => installTools('tools'), 300_000);

  for (const { network, existing } of networks)
    test(`${network}: all ${existing} operations succeed, and the others are not found`, async () => {
      await expectAllOperations(network, brunoWith(optionsFor[network] as BrunoOptions));
    }, 400_000);

  for (const options of Object.values(optionsFor)) {
    const { format, sandbox } = options;

    test(`${format}, ${sandbox}: as imported, the session of the login reaches the logout`, async () => {
      const mock = await startMock({ taskDelayMs: 0 });
      const wanted = filtered(({ id }) => ['login', 'logout'].includes(id));
      const answers = await brunoWith(options)(wanted, { baseUrl: mock.url });
      await mock.close();
      expect(answers).toMatchObject([
        { id: 'login', status: 200 },
        { id: 'logout', status: 200 },
      ]);
    }, 60_000);

    test(`${format}, ${sandbox}: with a wrong secret key, requests with and without a body are rejected`, async () => {
      const mock = await startMock();
      const wanted = filtered(({ id }) => ['login', 'getUserInfo', 'createGameRoom'].includes(id));
      const variables = { baseUrl: mock.url, secretKey: 'plyr-other-secret' };
      const answers = await brunoWith(options)(wanted, variables);
      await mock.close();
      expect(answers.map(({ id, status, body }) => [id, status, JSON.parse(body).error])).toEqual(
        ['login', 'getUserInfo', 'createGameRoom'].map((id) => [id, 401, 'Invalid signature']),
      );
    }, 60_000);
  }
});
