/** The steps in package.json that wireit runs, and skips while their inputs are unchanged. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { wireit }: { wireit: Record<string, { files?: string[] }> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** Of itself, wireit leaves out only the packages at the root. To read the others takes half a minute each time. */
test('no step reads the packages that scripts install', () => {
  const steps = Object.entries(wireit).filter(([, { files = [] }]) => files.includes('scripts/**'));
  expect(steps.map(([name]) => name)).toContain('generate');
  for (const [name, { files }] of steps) expect(files, name).toContain('!scripts/*/node_modules/**');
});
