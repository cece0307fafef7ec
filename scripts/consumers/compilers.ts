/** TypeScript, from the oldest version that works to the newest one, in all its module modes, libraries checked too. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toolPath } from '../lib/install-tools.js';
import { type Row, run, writeFiles } from './row.js';

const types = fileURLToPath(new URL('../../node_modules/@types', import.meta.url));

/** By their names in scripts/consumers/package.json. */
const COMPILERS = ['typescript-5.0', 'typescript-5.4', 'typescript-5.9', 'typescript-6', 'typescript-7'];
/** This one also gives programs to run. */
const EMITS = 'typescript-5.9';

/** The modes: `module` and `moduleResolution`. */
const MODES: [module: string, resolution: string, fits: (version: number) => boolean][] = [
  ['node16', 'node16', () => true],
  // Before 5.8, it is the same as node16.
  ['nodenext', 'nodenext', (version) => version >= 5.8],
  ['esnext', 'bundler', () => true],
  // TypeScript 6 warns of it, and 7 does not know it.
  ['commonjs', 'node10', (version) => version < 6],
];

const FLAGS = [
  ...['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false'],
  ...['--target', 'es2022', '--lib', 'es2022,dom', '--typeRoots', types, '--types', 'node'],
];

const CLIENT = `import { createPlyrClient, createSignedFetch, isApiError, PlyrError, runTask, servers, SessionError, unwrap, waitForTask, type Session } from 'plyr-api';
const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's', baseUrl: servers.testnet });
const signedFetch = createSignedFetch({ apiKey: 'k', sign: () => '0'.repeat(64) });
if (typeof plyr.POST !== 'function' || typeof signedFetch !== 'function') throw new Error('not functions');
if (!(new SessionError('SESSION_INVALID', 'x') instanceof PlyrError)) throw new Error('not a PlyrError');
export async function typed(): Promise<string> {
  const { data, error } = await plyr.POST('/user/logout', { body: { sessionJwt: 'x' } });
  const text: string | undefined = data ? data.message : error.error;
  const info = await unwrap(plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'alice' } } }));
  const session: Session = await plyr.login({ plyrId: 'alice', otp: '123456' });
  const made = await plyr.createGameRoom({ expiresIn: 3600 }).task();
  const paid = await plyr.payGameRoom({ roomId: '1', sessionJwts: [], tokens: [], amounts: [] }).result();
  const taskId: string | undefined = !paid.ok && paid.status === 504 ? paid.error.taskId : undefined;
  const caught: unknown = paid.error;
  if (isApiError(caught, 'payGameRoom') && caught.status === 504) return \`\${caught.body.taskId}\`;
  void [session.sessionJwt, made.taskData.result.roomId, taskId, waitForTask];
  const room = await runTask(plyr, plyr.POST('/game/create', { body: { expiresIn: 3600 } }));
  const address: string = room.taskData.result.roomAddress;
  return [text, info.plyrId, address].join();
}
// @ts-expect-error: an unknown field.
export const typo = () => plyr.POST('/user/logout', { body: { sessionJwt: 'x', sessionJwd: 'y' } });
// @ts-expect-error: this operation has no task.
export const taskless = () => plyr.login({ plyrId: 'alice', otp: '123456' }).task();
// @ts-expect-error: an unknown path.
export const lost = () => plyr.POST('/user/logouts', { body: { sessionJwt: 'x' } });
`;
const MOCK = `import { startMock, UserError, type Mock, type MockOptions } from 'plyr-api/mock';
const options: MockOptions = { port: 0 };
export const use = async (): Promise<number> => {
  const mock: Mock = await startMock(options);
  mock.clock.advance(5);
  const { port } = mock;
  await mock.close();
  return port;
};
if (!(new UserError('x') instanceof Error)) throw new Error('not an Error');
// @ts-expect-error: an unknown option.
export const wrong: MockOptions = { prot: 0 };
`;

/** One row for each compiler. */
export const compilers: Row[] = COMPILERS.map((compiler) => ({
  name: versionOf(compiler),
  async run(folder) {
    const version = Number.parseFloat(versionOf(compiler).replace('TypeScript ', ''));
    const modes = MODES.filter(([, , fits]) => fits(version));
    // The ending says what a file is, as `type` in package.json would.
    writeFiles(folder, Object.fromEntries(['mts', 'cts', 'ts'].map((end) => [`client.${end}`, CLIENT])));
    writeFiles(folder, Object.fromEntries(['mts', 'cts', 'ts'].map((end) => [`mock.${end}`, MOCK])));
    for (const [module, resolution] of modes) await compile(folder, compiler, module, resolution);
    if (compiler === EMITS)
      for (const name of ['client.mjs', 'client.cjs', 'mock.mjs', 'mock.cjs'])
        await run(folder, [`out/${name}`]);
    return modes.map(([, resolution]) => resolution).join(', ');
  },
}));

async function compile(folder: string, compiler: string, module: string, resolution: string): Promise<void> {
  const byEnding = resolution.startsWith('node') && resolution !== 'node10';
  const files = ['client', 'mock'].flatMap((name) =>
    byEnding ? [`${name}.mts`, `${name}.cts`] : [`${name}.ts`],
  );
  const output = compiler === EMITS && module === 'nodenext' ? ['--outDir', 'out'] : ['--noEmit'];
  await run(folder, [
    toolPath('consumers', `node_modules/${compiler}/bin/tsc`),
    ...[...FLAGS, ...output, '--module', module, '--moduleResolution', resolution, ...files],
  ]);
}

function versionOf(compiler: string): string {
  const { dependencies } = JSON.parse(readFileSync(toolPath('consumers', 'package.json'), 'utf8'));
  return `TypeScript ${String(dependencies[compiler]).replace('npm:typescript@', '')}`;
}
