/**
 * Lets Schemathesis make up requests for every operation, valid and invalid ones. It checks all responses: no undocumented
 * status code, media type, or body, no failure of the mock itself, and no request that hangs. There are two runs: over the API,
 * and over the control API, whose requests change and delete everything in a mock of their own.
 *
 *   npx tsx test/fuzz/schemathesis.ts [--examples 165] [--seed 1] [--at-least 20000]
 *     [--control-examples 50] [--control-phases examples,coverage,fuzzing] [--only control]
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPythonProgram } from '../../scripts/lib/python-environment.js';
import { type Mock, startMock } from '../../src/mock/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));
const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '165' },
    'control-examples': { type: 'string', default: '50' },
    'control-phases': { type: 'string', default: 'examples,coverage,fuzzing' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'at-least': { type: 'string', default: '20000' },
  },
});

/** One run over one description. */
interface Run {
  name: 'api' | 'control';
  description: string;
  url: (mock: Mock) => string;
  examples: string;
  phases: string;
  /** The fewest requests that count as a run. */
  goal: number;
  hook: string;
  options: string[];
}

const controlToken = 'a-token-for-schemathesis';

const runs: Run[] = [
  {
    name: 'api',
    description: 'generated/plyr.yaml',
    url: (mock) => mock.url,
    examples: values.examples,
    phases: 'examples,coverage,fuzzing',
    goal: Number(values['at-least']),
    hook: 'signing_hook',
    options: [],
  },
  {
    name: 'control',
    description: 'openapi/mock-control.yaml',
    url: (mock) => `${mock.origin}/_mock`,
    examples: values['control-examples'],
    phases: values['control-phases'],
    goal: 300,
    hook: 'control_hook',
    // A stream of events has no end. test/mock/control/handlers/events.test.ts reads it.
    options: [`--header=Authorization: Bearer ${controlToken}`, '--exclude-path=/events'],
  },
];

const { folder: environment, file: program } = installPythonProgram(
  'schemathesis',
  `${here}requirements.txt`,
);
const told = console.error;

async function run({ name, description, url, examples, phases, goal, hook, options }: Run): Promise<void> {
  const failures: string[] = [];
  let requests = 0;
  console.error = (...message: unknown[]) => {
    failures.push(message.map(String).join(' '));
    told(...message);
  };
  const mock = await startMock({
    controlToken,
    taskDelayMs: 0,
    syncTimeoutMs: 100,
    log({ method, path, violations }) {
      requests += 1;
      for (const violation of violations) failures.push(`${method} ${path}: ${violation}`);
    },
  });
  const child = spawn(
    program,
    [
      'run',
      `${root}${description}`,
      `--url=${url(mock)}`,
      '--checks=status_code_conformance,content_type_conformance,response_schema_conformance',
      `--phases=${phases}`,
      '--mode=all',
      `--max-examples=${examples}`,
      `--seed=${values.seed}`,
      // Python 3.11 can fail when two threads read lambdas (python/cpython#106905).
      '--workers=1',
      '--request-timeout=10',
      '--continue-on-failure',
      '--suppress-health-check=all',
      '--warnings=off',
      '--no-color',
      ...options,
    ],
    {
      cwd: environment,
      stdio: 'inherit',
      env: {
        ...process.env,
        SCHEMATHESIS_HOOKS: hook,
        PYTHONPATH: here,
        PYTHONDONTWRITEBYTECODE: '1',
        PLYR_API_KEY: 'plyr-demo-key',
        PLYR_SECRET_KEY: 'plyr-demo-secret',
      },
    },
  );
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  const alive = (await fetch(`${mock.url}/`)).status === 200;
  await mock.close();
  console.error = told;

  for (const failure of failures.slice(0, 20)) told(`The mock: ${failure}`);
  console.log(
    `Schemathesis, ${name}: ${requests} requests, ${failures.length} failures of the mock, exit code ${code}`,
  );
  if (requests < goal) told(`${name}: ${requests} requests, but at least ${goal} were expected.`);
  if (code !== 0 || failures.length > 0 || !alive || requests < goal) process.exitCode = 1;
}

for (const one of runs) if (values.only === undefined || values.only === one.name) await run(one);
