import { expect, test } from 'vitest';
import { type Bom, packagesIn, readNpmBom, sbomOf } from '../../../scripts/release/sbom.js';

const npm = readNpmBom();
const manifest = {
  name: 'plyr-api',
  dependencies: { 'openapi-fetch': '' },
  optionalDependencies: { 'classic-level': '' },
};
const refOf = (name: string) =>
  npm.components.find((component) => component.name === name)?.['bom-ref'] ?? '';
const licenseLine = (name: string) =>
  `${refOf(name).replace(/@(?=\d)/, ' ')} (MIT)\n    Copyright 2020 Someone\n`;
const parts = [
  {
    part: 'mock' as const,
    licenses: `The mock contains:\n\n${licenseLine('ajv')}${licenseLine('@noble/hashes')}\nTerms.`,
  },
  { part: 'console' as const, licenses: licenseLine('ajv') },
  { part: 'docs' as const, licenses: licenseLine('@redocly/cli') },
];
const bom = sbomOf(npm, parts, manifest, 1_700_000_000);
const named = (name: string, { components }: Bom = bom) =>
  components.find((component) => component.name === name);

test('it contains what is bundled, and says where', () => {
  expect(named('ajv')).toMatchObject({
    scope: 'required',
    purl: expect.stringMatching(/^pkg:npm\/ajv@8\./),
    hashes: [{ alg: 'SHA-512' }],
    properties: [
      { name: 'plyr-api:bundledIn', value: 'mock' },
      { name: 'plyr-api:bundledIn', value: 'console' },
    ],
  });
  expect(named('@noble/hashes')?.properties).toEqual([{ name: 'plyr-api:bundledIn', value: 'mock' }]);
});

test('it contains the dependencies with theirs, and no package that only the development needs', () => {
  expect(named('openapi-typescript-helpers')).toBeDefined();
  expect(named('abstract-level')?.scope).toBe('optional');
  expect(named('vitest', npm)).toBeDefined();
  expect(named('vitest')).toBeUndefined();
  // `ajv` needs it, but it is not bundled here.
  expect(named('fast-uri', npm)).toBeDefined();
  expect(named('fast-uri')).toBeUndefined();
});

test('each reference leads to a component', () => {
  const refs = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((one) => one['bom-ref'])]);
  const used = bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
  expect(used.filter((ref) => !refs.has(ref))).toEqual([]);
  expect(bom.dependencies[0]?.dependsOn).toContain(refOf('ajv'));
});

test('it says which library contains others that it does not list', () => {
  expect(bom.compositions).toEqual([{ aggregate: 'incomplete', assemblies: [refOf('@redocly/cli')] }]);
});

test('it has the name of the package, and the same inputs give the same bytes', () => {
  expect(bom.metadata.component.name).toBe('plyr-api');
  expect(bom.metadata.timestamp).toBe('2023-11-14T22:13:20.000Z');
  const again = sbomOf(readNpmBom(), parts, manifest, 1_700_000_000);
  expect(again).toEqual(bom);
  expect(bom.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(sbomOf(npm, parts, manifest, 1_700_000_001).serialNumber).not.toBe(bom.serialNumber);
});

test('a library that the lock file lacks is an error', () => {
  const licenses = 'left-pad 1.0.0 (MIT)\n';
  expect(() => sbomOf(npm, [{ part: 'mock', licenses }], manifest, 0)).toThrow(
    'The mock contains left-pad@1.0.0, which package-lock.json does not have. Run `npm ci`, then build again.',
  );
});

test('licenses without a package are an error', () => {
  expect(() => packagesIn({ part: 'docs', licenses: 'Nothing.' })).toThrow(
    'The licenses of the docs name no package. Build it again.',
  );
});
