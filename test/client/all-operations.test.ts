/** The client's types take the examples of the description: every operation called with each of its requests. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../..', import.meta.url));
const scratch = `${repository}dist/types-of-all-operations`;
beforeAll(() => mkdir(scratch, { recursive: true }));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const operations = listOperations(loadDocument());

function calls(operation: Operation): string[] {
  const bodies = Object.values(operation.requestBody?.examples ?? {}).map(({ value }) => value);
  const params: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, example, schema } of operation.parameters) {
    params[place] = { ...params[place], [name]: example ?? (schema.examples as unknown[] | undefined)?.[0] };
  }
  const inits = (bodies.length > 0 ? bodies : [undefined]).map((body) => {
    const init = { ...(operation.parameters.length > 0 && { params }), ...(body !== undefined && { body }) };
    return Object.keys(init).length > 0 ? `, ${JSON.stringify(init)}` : '';
  });
  return inits.map((init) => `await plyr.${operation.method}('${operation.path}'${init});`);
}

test('all of them compile', async () => {
  const lines = operations.flatMap(calls);
  const code = `import { createPlyrClient } from 'plyr-api';
const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's' });
${lines.join('\n')}
const room = await plyr.POST('/game/create', { body: { sync: true } });
if (room.data && 'status' in room.data && room.data.status === 'SUCCESS') {
  const { roomId, roomAddress } = room.data.taskData.result;
  const upper: string[] = [roomId.toUpperCase(), roomAddress.toLowerCase()];
  void upper;
}
`;
  await writeFile(`${scratch}/all.ts`, code);
  const compilerOptions = {
    ...{ noEmit: true, strict: true, target: 'es2023', lib: ['es2023', 'dom'], module: 'nodenext' },
    ...{ skipLibCheck: true, types: [] },
  };
  await writeFile(`${scratch}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ['all.ts'] }));
  const started = performance.now();
  const { stdout } = await run(`${repository}node_modules/.bin/tsc`, [
    '-p',
    scratch,
    '--extendedDiagnostics',
  ]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const instantiations = /Instantiations: +(\d+)/.exec(stdout)?.[1];
  console.log(
    `${operations.length} operations, ${lines.length} calls: tsc in ${seconds} s, ${instantiations} instantiations`,
  );
  expect(operations.length).toBeGreaterThan(100);
  // What the compiler has to do for it; openapi-fetch's own types take nine times as much.
  expect(Number(instantiations)).toBeGreaterThan(1_000);
  expect(Number(instantiations)).toBeLessThan(20_000);
}, 180_000);
