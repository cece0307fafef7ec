/**
 * Runs the example for pytest, and the tests of its helper, both at the same time against one mock. It asks for the control token, as
 * in a container.
 *
 *   npm run test:suites -- pytest
 */
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPythonProgram } from '../../../scripts/lib/python-environment.js';
import { startMock } from '../../../src/mock/index.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const example = `${root}src/examples/pytest`;
const { file: pytest } = installPythonProgram('pytest', `${example}/requirements.txt`);

const controlToken = 'a-token-for-the-tests-of-pytest';
const mock = await startMock({ taskDelayMs: 50, controlToken, log: () => {} });

/** Runs the tests of a folder. Returns what pytest printed, and its exit code. */
function run(folder: string): Promise<{ output: string; code: number | null }> {
  const child = spawn(pytest, ['-p', 'no:cacheprovider', folder], {
    cwd: folder,
    env: {
      ...process.env,
      PLYR_MOCK_URL: mock.origin,
      PLYR_MOCK_CONTROL_TOKEN: controlToken,
      PYTHONPATH: [example, process.env.PYTHONPATH ?? ''].join(delimiter),
      PYTHONDONTWRITEBYTECODE: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ output, code })));
}

const results = await Promise.all([run(example), run(`${root}test/examples/pytest`)]);
const left = await (await fetch(`${mock.origin}/_mock/sandboxes`)).json();
const { responsesWithViolations } = mock.violations;
await mock.close();

for (const { output } of results) console.log(output);
const passed = results.map(({ output }) => Number(/(\d+) passed/.exec(output)?.[1] ?? 0));
console.log(
  `pytest: ${passed.join(' and ')} tests passed, ${left.sandboxes.length - 1} sandboxes left, ${responsesWithViolations} responses with violations`,
);
// A run that finds no test proves nothing.
const isComplete = passed.every((count) => count >= 9);
if (!isComplete || results.some(({ code }) => code !== 0)) process.exitCode = 1;
if (left.sandboxes.length > 1 || responsesWithViolations > 0) process.exitCode = 1;
