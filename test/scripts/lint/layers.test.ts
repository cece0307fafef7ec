/** Each rule of scripts/lint/layers.mjs is broken once, in a small project of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const cruiser = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = join(repository, 'scripts/lint/layers.mjs');

let project = '';
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** Checks a project with these files, as `npm run lint:layers` checks this one. */
function check(files: Record<string, string>): { status: number | null; output: string } {
  project = mkdtempSync(join(tmpdir(), 'plyr-layers-'));
  const all = { 'tsconfig.json': '{ "compilerOptions": { "module": "NodeNext" } }', ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  }
  const args = [cruiser, 'src', '--config', config, '--output-type', 'err'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const violations: [rule: string, what: string, files: Record<string, string>][] = [
  [
    'no-cycles',
    'two files import values of each other',
    {
      'src/mock/state/a.ts': "import { b } from './b.js';\nexport const a = () => b;\n",
      'src/mock/state/b.ts': "import { a } from './a.js';\nexport const b = () => a;\n",
    },
  ],
  [
    'no-cycles',
    'two files import types of each other',
    {
      'src/mock/state/a.ts': "import type { B } from './b.js';\nexport interface A { b?: B }\n",
      'src/mock/state/b.ts': "import type { A } from './a.js';\nexport interface B { a?: A }\n",
    },
  ],
  [
    'client-stands-alone',
    'the client imports the mock',
    {
      'src/client/a.ts': "import type { B } from '../mock/b.js';\nexport type A = B;\n",
      'src/mock/b.ts': 'export type B = 1;\n',
    },
  ],
  [
    'client-is-portable',
    'the client imports a module of Node',
    { 'src/client/a.ts': "import { join } from 'node:path';\nexport const a = join;\n" },
  ],
  [
    'state-knows-no-behavior',
    'the state imports behavior',
    {
      'src/mock/state/a.ts': "import type { B } from '../behavior/b.js';\nexport type A = B;\n",
      'src/mock/behavior/b.ts': 'export type B = 1;\n',
    },
  ],
  [
    'openapi-knows-no-plyr',
    'the readers of OpenAPI import behavior',
    {
      'src/mock/openapi/a.ts': "import type { B } from '../behavior/b.js';\nexport type A = B;\n",
      'src/mock/behavior/b.ts': 'export type B = 1;\n',
    },
  ],
  [
    'behavior-knows-no-http',
    'behavior imports the server',
    {
      'src/mock/behavior/a.ts': "import type { B } from '../http/b.js';\nexport type A = B;\n",
      'src/mock/http/b.ts': 'export type B = 1;\n',
    },
  ],
  [
    'only-the-pipeline-knows-prism',
    'a handler imports Prism',
    {
      'src/mock/behavior/a.ts': "import type { B } from '@stoplight/prism-core';\nexport type A = B;\n",
      'node_modules/@stoplight/prism-core/package.json':
        '{ "name": "@stoplight/prism-core", "main": "index.js" }',
      'node_modules/@stoplight/prism-core/index.js': '',
    },
  ],
  [
    'cli-is-the-top',
    'the mock imports the command',
    {
      'src/mock/a.ts': "import type { B } from '../cli/b.js';\nexport type A = B;\n",
      'src/cli/b.ts': 'export type B = 1;\n',
    },
  ],
  [
    'imports-resolve',
    'an import leads nowhere',
    { 'src/mock/a.ts': "import type { B } from './b.js';\nexport type A = B;\n" },
  ],
];

test.each(violations)('%s: %s', (rule, _, files) => {
  const { status, output } = check(files);
  expect(output).toContain(`error ${rule}`);
  expect(status).not.toBe(0);
});

test('files that keep to their layers pass', () => {
  const { status, output } = check({
    'src/cli/a.ts': "import type { B } from '../mock/behavior/b.js';\nexport type A = B;\n",
    'src/mock/behavior/b.ts': "import type { C } from '../state/c.js';\nexport type B = C;\n",
    'src/mock/state/c.ts': 'export type C = 1;\n',
  });
  expect(output).toContain('no dependency violations found');
  expect(status).toBe(0);
});
