/** Proves that the checks can fail: each kind of fault in a copy of the description must be noticed. */
import { afterAll, describe, expect, test } from 'vitest';
import { loadDocument } from '../../src/mock/openapi/document.js';
import { checkDescription } from './checks.js';
import { type Mutant, mutate, operators } from './mutations.js';

/** Faults that nothing here can notice, and why. A fault that is not listed is a failure. */
const unnoticeable: { why: string; where: RegExp }[] = [
  {
    why: 'nothing is known of what these operations answer',
    where: /^\/game\/rewardPool\/.*\/responses\/(0|200\/.*)$/,
  },
  {
    why: 'the same text stands there more than once, told apart by other fields or by its ending',
    where:
      /^\/(game\/(join|pay|leave|joinPay|createJoinPay)|withdraw|transfer|user\/login(AndApprove)?)\/.*\/examples\/\d+$/,
  },
  { why: 'a map: any name fits', where: /^TokenBalances\/properties\// },
  { why: 'the docs promise the result, the recordings lack it', where: /^MintBadgesTaskData\/2$/ },
];

const document = loadDocument();
const totals = { noticed: 0, made: 0 };

describe.each(Object.entries(operators))('%s', (_name, operator) => {
  const mutants = mutate(document, operator);

  test(`is noticed wherever it is made (${mutants.length} places)`, () => {
    expect(mutants.length).toBeGreaterThan(0);
    const missed = mutants.filter((mutant) => !isNoticed(mutant)).map(({ where }) => where);
    totals.made += mutants.length;
    totals.noticed += mutants.length - missed.length;
    expect(missed.filter((place) => !unnoticeable.some(({ where }) => where.test(place)))).toEqual([]);
  }, 240_000);
});

afterAll(() => {
  console.log(`Faults planted in the description: ${totals.noticed} of ${totals.made} noticed.`);
});

/** One operation that shows the fault is enough. A description that cannot even be read or compiled shows it, too. */
function isNoticed({ operations }: Mutant): boolean {
  return operations.some(({ id, document: broken }) => {
    try {
      return checkDescription(broken(), (candidate) => candidate === id).length > 0;
    } catch {
      return true;
    }
  });
}
