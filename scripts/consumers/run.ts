/**
 * Uses the packed package in projects like those of its users: modules and CommonJS, JavaScript and TypeScript.
 *
 *   npm run test:suites -- consumers
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTools, toolPath } from '../lib/install-tools.js';
import { install, pack } from '../lib/packed-package.js';

installTools('tools');

/** By the names that they have in scripts/tools/package.json. */
const COMPILERS = ['typescript', 'typescript-7'];

/** Every kind of thing that the package exports, in use. */
const USES = `
const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's', baseUrl: servers.testnet });
const signedFetch = createSignedFetch({ apiKey: 'k', sign: () => '0'.repeat(64) });
if (typeof plyr.POST !== 'function' || typeof signedFetch !== 'function') throw new Error('not functions');
if (!(new SessionError('SESSION_INVALID', 'x') instanceof PlyrError)) throw new Error('not a PlyrError');
`;
const NAMES =
  'createPlyrClient, createSignedFetch, isApiError, PlyrError, runTask, servers, SessionError, unwrap, waitForTask';
const TYPED = `${USES}
async function typed(): Promise<string> {
  const { data, error } = await plyr.POST('/user/logout', { body: { sessionJwt: 'x' } });
  const text: string | undefined = data ? data.message : error.error;
  const info = await unwrap(plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'alice' } } }));
  const session: Session = await plyr.login({ plyrId: 'alice', otp: '123456' });
  const made = await plyr.createGameRoom({ expiresIn: 3600 }).task();
  const paid = await plyr.payGameRoom({ roomId: '1', sessionJwts: [], tokens: [], amounts: [] }).result();
  const taskId: string | undefined = !paid.ok && paid.status === 504 ? paid.error.taskId : undefined;
  const caught: unknown = paid.error;
  if (isApiError(caught, 'payGameRoom') && caught.status === 504) return \`\${caught.body.taskId}\`;
  void [session.sessionJwt, made.taskData.result.roomId, taskId];
  const room = await runTask(plyr, plyr.POST('/game/create', { body: { expiresIn: 3600 } }));
  const address: string = room.taskData.result.roomAddress;
  return [text, info.plyrId, address].join();
}
void typed;
void waitForTask;
// @ts-expect-error: there is no such field.
const typo = () => plyr.POST('/user/logout', { body: { sessionJwt: 'x', sessionJwd: 'y' } });
// @ts-expect-error: this operation has no task.
const taskless = () => plyr.login({ plyrId: 'alice', otp: '123456' }).task();
void taskless;
// @ts-expect-error: there is no such path.
const lost = () => plyr.POST('/user/logouts', { body: { sessionJwt: 'x' } });
void [typo, lost];
`;
const MODULE = `import { ${NAMES} } from 'plyr-api';\n`;
const REQUIRE = `const { ${NAMES} } = require('plyr-api');\n`;

const folder = mkdtempSync(join(tmpdir(), 'plyr-api-consumers-'));
const outcomes: [name: string, problem?: string][] = [];
try {
  const tarball = pack(folder);
  for (const type of ['module', 'commonjs'] as const) {
    const project = join(folder, type);
    mkdirSync(project);
    install(project, tarball, type);
    const code = type === 'module' ? MODULE + USES : REQUIRE + USES;
    writeFileSync(join(project, 'plain.js'), code);
    check(`JavaScript, ${type}`, project, ['plain.js']);
    // A CommonJS project that is written in TypeScript uses \`import\` too.
    writeFileSync(join(project, 'typed.ts'), `import type { Session } from 'plyr-api';\n${MODULE}${TYPED}`);
    for (const compiler of COMPILERS) {
      checkTypes(project, type, compiler, 'nodenext', 'nodenext');
      checkTypes(project, type, compiler, 'esnext', 'bundler');
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const [name, problem] of outcomes) console.log(`${problem ? 'FAIL' : 'ok  '} ${name}${problem ?? ''}`);
const failed = outcomes.filter(([, problem]) => problem).length;
console.log(`\n${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function checkTypes(project: string, type: string, compiler: string, module: string, resolution: string) {
  const tsc = toolPath('tools', `node_modules/${compiler}/bin/tsc`);
  const flags = ['--strict', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false', '--target', 'es2023'];
  const where = ['--module', module, '--moduleResolution', resolution, '--lib', 'es2023,dom'];
  check(`${compiler}, ${resolution}, ${type}: types`, project, [
    tsc,
    ...['--noEmit', 'false', '--outDir', 'out', ...flags, ...where, 'typed.ts'],
  ]);
  // What a bundler would take further is not for Node.
  if (resolution === 'nodenext')
    check(`${compiler}, ${resolution}, ${type}: what it emits`, project, ['out/typed.js']);
}

function check(name: string, cwd: string, args: string[]): void {
  try {
    execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
    outcomes.push([name]);
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    outcomes.push([name, `\n${stdout}${stderr}`]);
  }
}
