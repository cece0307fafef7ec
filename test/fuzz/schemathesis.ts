/**
 * Lets Schemathesis make up requests for every operation, good and bad, and judges all answers: no undocumented status,
 * media type or body, no failure of the mock itself, no hanging.
 *
 *   npx tsx test/fuzz/schemathesis.ts [--examples 165] [--seed 1] [--at-least 20000]
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startMock } from '../../src/mock/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));
const environment = `${root}node_modules/.cache/schemathesis`;
const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '165' },
    seed: { type: 'string', default: '1' },
    'at-least': { type: 'string', default: '20000' },
  },
});
const goal = Number(values['at-least']);

/** Schemathesis in a Python environment of its own. */
function install(): string {
  const program = `${environment}/bin/schemathesis`;
  if (!existsSync(program)) {
    execFileSync('python3', ['-m', 'venv', environment], { stdio: 'inherit' });
    execFileSync(`${environment}/bin/pip`, ['install', '--quiet', '-r', `${here}requirements.txt`], {
      stdio: 'inherit',
    });
  }
  return program;
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import sys, venv; sys.exit(sys.version_info < (3, 10))']);
    return true;
  } catch {
    return false;
  }
}

if (!hasPython()) {
  console.error('SKIPPED: Schemathesis needs Python 3.10 or newer with venv, and there is none here.');
  process.exit(process.env.CI ? 1 : 0);
}

const program = install();
let requests = 0;
const failures: string[] = [];
const told = console.error;
console.error = (...message: unknown[]) => {
  failures.push(message.map(String).join(' '));
  told(...message);
};
const mock = await startMock({
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
    `${root}generated/plyr.yaml`,
    `--url=${mock.url}`,
    '--checks=status_code_conformance,content_type_conformance,response_schema_conformance',
    '--phases=examples,coverage,fuzzing',
    '--mode=all',
    `--max-examples=${values.examples}`,
    `--seed=${values.seed}`,
    '--workers=2',
    '--request-timeout=10',
    '--continue-on-failure',
    '--suppress-health-check=all',
    '--warnings=off',
    '--no-color',
  ],
  {
    cwd: environment,
    stdio: 'inherit',
    env: {
      ...process.env,
      SCHEMATHESIS_HOOKS: 'signing_hook',
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

for (const failure of failures.slice(0, 20)) told(`The mock: ${failure}`);
console.log(`Schemathesis: ${requests} requests, ${failures.length} failures of the mock, exit code ${code}`);
if (code !== 0 || failures.length > 0 || !alive || requests < goal) {
  if (requests < goal) told(`Fewer than ${goal} requests.`);
  process.exitCode = 1;
}
