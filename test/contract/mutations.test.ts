/** Proves that the checks can fail: each kind of fault in a copy of the description must be noticed. */
import { afterAll, describe, expect, test } from 'vitest';
import { loadDocument } from '../../src/mock/description.js';
import { checkDescription, type Finding } from './checks.js';
import { operators } from './mutations.js';

const document = loadDocument();
const totals = { noticed: 0, made: 0 };

describe.each(Object.entries(operators))('%s', (_name, operator) => {
  const mutants = operator(document);

  test(`is noticed wherever it is made (${mutants.length} places)`, () => {
    expect(mutants.length).toBeGreaterThan(0);
    const missed = mutants
      .filter((mutant) => findings(mutant.document).length === 0)
      .map(({ where }) => where);
    totals.made += mutants.length;
    totals.noticed += mutants.length - missed.length;
    expect(missed).toEqual([]);
  });
});

afterAll(() => {
  console.log(`Faults planted in the description: ${totals.noticed} of ${totals.made} noticed.`);
});

const fingerprints = fingerprintsOf(document);

/** A description that cannot even be read or compiled is noticed, too. */
function findings(mutant: typeof document): Finding[] {
  try {
    const now = fingerprintsOf(mutant);
    return checkDescription(mutant, (id) => now.get(id) !== fingerprints.get(id));
  } catch (error) {
    return [String(error)];
  }
}

/** Everything that an operation says, as text. Only operations that a fault changes are worth checking again. */
function fingerprintsOf(of: typeof document): Map<string, string> {
  const components = of.components as Record<string, Record<string, unknown>>;
  const inline = (_key: string, value: unknown): unknown => {
    const [, kind = '', name = ''] =
      /^#\/components\/(\w+)\/(.+)$/.exec((value as { $ref?: string })?.$ref ?? '') ?? [];
    return name ? [name, components[kind]?.[name]] : value;
  };
  const operations = Object.entries(of.paths).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, raw]) => [raw.operationId, JSON.stringify([path, method, raw], inline)] as const,
    ),
  );
  return new Map(operations);
}
