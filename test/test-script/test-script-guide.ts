/** What the guide for users of the test script contains, as data. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Seed } from '../../src/mock/index.js';

const guide = readFileSync(new URL('../../openapi/guides/test-script.md', import.meta.url), 'utf8');

/** The data that the guide has the reader save. */
export const seed: Seed = parse(/```yaml\n(.*?)```/s.exec(guide)?.[1] ?? '');

/** The rows of the guide's tables: a command of the script, and its equivalent. */
export const rows: readonly { script: string; call: string }[] = [
  ...guide.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm),
]
  .map(([, script = '', call = '']) => ({ script, call }))
  .filter(({ script }) => !script.startsWith('PLYR_') && script !== 'node index.js');

/** The commands that the guide says do not work in the script. */
export const broken: readonly string[] = [
  ...(guide.split('\n## What does not work')[1] ?? '').matchAll(/^\| `(\w+)`/gm),
].map(([, command = '']) => command);

/** A value of the script's settings in the guide. */
const setting = (name: string) => new RegExp(`^PLYR_API_${name}=(.+)$`, 'm').exec(guide)?.[1] ?? '';

/** The keys that the script gets. */
export const keys = { apiKey: setting('KEY'), secretKey: setting('SECRET') };

/** The variables that the guide sets for `plyr-api`. */
export const variables: Readonly<Record<string, string>> = Object.fromEntries(
  [...guide.matchAll(/^export (.+)$/gm)].flatMap(([, line = '']) =>
    line.split(' ').map((one) => one.split('=')),
  ),
);

/** The end of a command: takes the session out of what a login prints. */
export const saveSession: string = / \|\n {2}(node -p .+) > session\.txt$/m.exec(guide)?.[1] ?? '';
