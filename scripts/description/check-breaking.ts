/**
 * Fails when the description breaks clients of the last release, or when `info.version` does not say how much changed.
 * On a release, a copy of generated/plyr.yaml goes to test/contract/released/ under its version.
 *
 *   npm run check:breaking [-- FILE]   FILE stands in for generated/plyr.yaml
 */
import { readdirSync } from 'node:fs';
import { redocly } from '../lib/redocly-cli.js';

const directory = 'test/contract/released';
const version = (name: string) => (/(\d+)\.(\d+)\.(\d+)/.exec(name) ?? []).slice(1).map(Number);
const released = readdirSync(directory).sort((a, b) => {
  const [left, right] = [version(a), version(b)];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
});
const base = `${directory}/${released.at(-1)}`;
const revision = process.argv[2] ?? 'generated/plyr.yaml';

try {
  redocly('diff', base, revision, '--check-version', '--fail-on=major');
  console.log(`No breaking change since ${base}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
