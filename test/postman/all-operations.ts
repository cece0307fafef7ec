/** All operations, sent by a tool that runs the collection, and what the server of a network makes of each. */
import { expect } from 'vitest';
import type { MockOptions } from '../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import { type Answer, filtered, items, type RunCollection } from './collection.js';
import { startPreparedMock } from './prepared-mock.js';

const document = loadDocument();
const validator = createValidator(document);
const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));

/** The operation of a request or of its response. */
export const operationOf = ({ id }: { id: string }): Operation => operations.get(id) as Operation;

export const isSuccess = ({ status }: Answer): boolean => status < 300;

/** What the description says against a response. */
export function violations(answer: Answer): string[] {
  const { id, status, mediaType, body } = answer;
  const parsed: unknown = mediaType === 'application/json' ? JSON.parse(body) : body;
  return validator
    .checkResponse(operationOf(answer), status, mediaType, parsed)
    .map((violation) => `${id}, ${status}: ${violation}`);
}

/** The networks, each with the number of operations that its server has. */
export const networks = (['testnet', 'mainnet'] as const).map((network) => ({
  network,
  existing: items.filter((item) => operationOf(item).networks?.includes(network)).length,
}));

/**
 * Expects that each operation of the network succeeds, and that the server returns 404 for the others.
 * @param network The network.
 * @param run Runs the collection in a tool.
 */
export async function expectAllOperations(network: 'testnet' | 'mainnet', run: RunCollection): Promise<void> {
  const answers = await answersOf({ network, taskDelayMs: 0 }, run, () => true);
  const [existing, others] = [true, false].map((exists) =>
    answers.filter((answer) => operationOf(answer).networks?.includes(network) === exists),
  ) as [Answer[], Answer[]];
  expect(answers).toHaveLength(items.length);
  expect(existing.filter((answer) => !isSuccess(answer))).toEqual([]);
  expect(existing.flatMap(violations)).toEqual([]);
  expect(others).toEqual(
    others.map(({ id }) => ({ id, status: 404, mediaType: 'text/plain', body: 'Not Found' })),
  );
  console.log(`${network}: ${existing.length} operations succeed, 404 for the other ${others.length}`);
}

/**
 * Sends requests of the collection, each in the state that its example describes.
 * @param options Those of the mock.
 * @param run Runs the collection in a tool.
 * @param isWanted Which operations to send.
 * @returns The responses; those to operations of admins come last.
 */
export async function answersOf(
  options: MockOptions,
  run: RunCollection,
  isWanted: (operation: Operation) => boolean,
): Promise<Answer[]> {
  const { url: baseUrl, sessions, close } = await startPreparedMock(options);
  const answers: Answer[] = [];
  for (const who of ['demo', 'admin']) {
    const wanted = filtered((item) => {
      const operation = operationOf(item);
      return isWanted(operation) && (operation.role === 'admin') === (who === 'admin');
    });
    const keys = { apiKey: `plyr-${who}-key`, secretKey: `plyr-${who}-secret` };
    if (wanted.item.length > 0) answers.push(...(await run(wanted, { baseUrl, ...keys, ...sessions })));
  }
  await close();
  return answers;
}
