import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const declared = (path: string) =>
  [...read(path).matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);

/** With `export *`, TypeScript silently leaves out a name that occurs twice. */
test('no generated type has the name of another export', () => {
  const schemas = declared('generated/schemas.d.ts');
  const operations = declared('generated/plyr-operations.d.ts');
  const named = [...read('src/client/index.ts').matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(
    ([, names = '']) => names.split(',').map((name) => name.replace(/\btype\b/, '').trim()),
  );
  expect(schemas).toContain('Session');
  expect(operations).toContain('LoginParameters');
  expect(named).toContain('createPlyrClient');
  const all = [...schemas, ...operations, ...named.filter((name) => name !== '')];
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
});
