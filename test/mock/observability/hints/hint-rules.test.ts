/** Every error message of the description has a rule, or a reason why it has none. */
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../../../src/mock/observability/hints/explain-rejection.js';
import { hintRules, matchRule } from '../../../../src/mock/observability/hints/hint-rules.js';
import { listOperations, loadDocument, type Operation } from '../../../../src/mock/openapi/document.js';
import { messagesWithoutRule } from './messages-without-rule.js';

interface ErrorExample {
  name: string;
  operation: Operation;
  status: number;
  message: string;
}

/** All error examples of the description, message by message. */
const examples: ErrorExample[] = listOperations(loadDocument()).flatMap((operation) =>
  operation.responses
    .filter(({ status }) => status >= 400)
    .flatMap(({ status, examples }) =>
      Object.entries(examples).flatMap(([name, { value: answer }]) =>
        messagesOf({ answer }).map((message) => ({ name, operation, status, message })),
      ),
    ),
);

/** All rules but the last one, which explains any message by the violations of the request. */
const special = hintRules.filter(({ message }) => String(message) !== '/./s');

const rulesFor = ({ operation, status, message }: ErrorExample) =>
  special.filter((rule) => matchRule(rule, message, status, operation.id));
const withoutRule = ({ operation, status, message }: ErrorExample) =>
  messagesWithoutRule.filter((one) => matchRule(one, message, status, operation.id));

test('the description has hundreds of error examples', () => {
  expect(new Set(examples.map(({ message, status }) => `${status} ${message}`)).size).toBeGreaterThan(180);
});

test('each error message has a rule, or a reason why it has none', () => {
  const unexplained = examples.filter((one) => rulesFor(one).length + withoutRule(one).length === 0);
  expect(unexplained.map(({ operation, status, name }) => `${status} ${name} of ${operation.id}`)).toEqual(
    [],
  );
});

describe('nothing in the tables is superfluous', () => {
  /** Messages of the mock's behavior that the description has no example of. */
  const withoutExample = [
    /^Invalid tokenName|^plyrId is not defined/,
    /getClaimableReward|validation failed: \(/,
  ];

  test('each rule explains an example', () => {
    const unused = special.filter((rule) => !examples.some((one) => rulesFor(one).includes(rule)));
    const unknown = unused.filter(
      ({ message }) => !withoutExample.some((known) => known.test(String(message))),
    );
    expect(unknown.map(({ message }) => String(message))).toEqual([]);
  });

  test('each message without a rule is in the description', () => {
    const unused = messagesWithoutRule.filter(
      (one) => !examples.some((example) => withoutRule(example).includes(one)),
    );
    expect(unused.map(({ message }) => String(message))).toEqual([]);
    for (const { why } of messagesWithoutRule) expect(why).toMatch(/^.{20,}\.$/);
  });
});
