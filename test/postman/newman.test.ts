/** The collection, run by newman against the mock. `npm test` leaves this out (vitest.config.ts). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import { neverAnswered, preparations, sessionsOf } from '../samples/sample-setup.js';
import { collection, filtered, items } from './collection.js';
import { type Answer, installNewman, runNewman } from './newman.js';

const document = loadDocument();
const validator = createValidator(document);
const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
const operationOf = ({ id }: { id: string }) => operations.get(id) as Operation;

/** What the description says against a response. */
function violations(answer: Answer): string[] {
  const { id, status, mediaType, body } = answer;
  const parsed: unknown = mediaType === 'application/json' ? JSON.parse(body) : body;
  return validator
    .checkResponse(operationOf(answer), status, mediaType, parsed)
    .map((violation) => `${id}, ${status}: ${violation}`);
}

const isSuccess = ({ status }: Answer) => status < 300;

describe('newman', () => {
  let mock: Mock;
  let mainnet: Mock;
  beforeAll(async () => {
    installNewman();
    mock = await startMock({ taskDelayMs: 0, rewardPool: true });
    mainnet = await startMock({ network: 'mainnet' });
  }, 300_000);
  afterAll(() => Promise.all([mock.close(), mainnet.close()]));

  test('every request succeeds in the state that its example describes', async () => {
    const sessions = sessionsOf(mock.state);
    const start = mock.state.snapshot();
    const prepare = (id: string) => {
      mock.state.restore(start);
      mock.state.transaction(() => preparations[id]?.(mock.state));
    };
    const isOfMainnet = ({ networks }: Operation) => networks?.join() === 'mainnet';
    const run = (who: string, isWanted: (operation: Operation) => boolean, { url: baseUrl } = mock) => {
      const keys = { apiKey: `plyr-${who}-key`, secretKey: `plyr-${who}-secret` };
      const wanted = filtered((item) => isWanted(operationOf(item)));
      return runNewman(wanted, { baseUrl, ...keys, ...sessions }, prepare);
    };
    const answers = [
      ...(await run('demo', (operation) => operation.role !== 'admin' && !isOfMainnet(operation))),
      ...(await run('admin', ({ role }) => role === 'admin')),
      ...(await run('demo', isOfMainnet, mainnet)),
    ];
    mock.state.restore(start);

    expect(answers).toHaveLength(items.length);
    expect(answers.flatMap(violations)).toEqual([]);
    const failed = answers.filter((answer) => !isSuccess(answer));
    for (const { id, status, body } of failed) console.log(`${id}: ${status} ${body} (${neverAnswered[id]})`);
    console.log(`Each in its own state: ${answers.length - failed.length} of ${answers.length} succeed`);
    expect(failed.map(({ id }) => id)).toEqual(Object.keys(neverAnswered));
  }, 120_000);

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
    const answers = await runNewman(collection, { baseUrl: mock.url, secretKey: 'plyr-other-secret' });
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
