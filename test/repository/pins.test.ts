import { describe, expect, test } from 'vitest';
import { listFiles, readText } from './files.js';
import { pinsOfRenovate, pinsOfTable, unpinned } from './pins.js';

const pins = pinsOfTable(readText('ARCHITECTURE.md'));

test('Renovate keeps the packages of the table at the same versions', () => {
  expect(Object.keys(pins).length).toBeGreaterThan(5);
  expect(pinsOfRenovate(readText('.github/renovate.json'))).toEqual(pins);
});

test('the package depends on every package of the table', () => {
  const { dependencies, devDependencies } = JSON.parse(readText('package.json'));
  expect(Object.keys({ ...dependencies, ...devDependencies })).toEqual(
    expect.arrayContaining(Object.keys(pins)),
  );
});

test.each(listFiles('package.json', '**/package.json'))('%s keeps to the pins', (path) => {
  expect(unpinned(readText(path), pins)).toEqual([]);
});

describe('planted faults', () => {
  const table =
    '## Pins\n\n| package | version | reason |\n| --- | --- | --- |\n| `a`, `@b/c` | `1.2.x` | Why. |\n';

  test('a row is read with all its packages, and only in its section', () => {
    expect(
      pinsOfTable(`## Other\n| \`z\` | \`9\` | Why. |\n${table}\n## Next\n| \`y\` | \`9\` | Why. |\n`),
    ).toEqual({
      a: '1.2.x',
      '@b/c': '1.2.x',
    });
  });

  test('a row without a reason is not a pin', () => {
    expect(pinsOfTable(table.replace(' Why. ', ' '))).toEqual({});
  });

  test('a rule that does not point to the reasons is not a pin', () => {
    const rule = { matchPackageNames: ['a'], allowedVersions: '1.2.x' };
    const renovate = (description: string) => JSON.stringify({ packageRules: [{ ...rule, description }] });
    expect(pinsOfRenovate(renovate('Pin: see ARCHITECTURE.md#pins'))).toEqual({ a: '1.2.x' });
    expect(pinsOfRenovate(renovate('Pin'))).toEqual({});
  });

  test.each([
    ['2.18.5', '2.18.4'],
    ['^2.18.4', '2.18.4'],
    ['1.20.0', '1.2.x'],
  ])('version %s does not keep to pin %s', (version, pin) => {
    expect(unpinned(JSON.stringify({ devDependencies: { a: version } }), { a: pin })).toEqual([
      `a ${version} is not ${pin}`,
    ]);
  });
});
