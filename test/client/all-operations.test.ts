/** Every operation, called with each of its requests in the description, by name and by path: do types and mock take it? */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CallResult,
  createPlyrClient,
  isApiError,
  type PlyrCall,
  type PlyrErrors,
} from '../../src/client/index.js';
import { type Mock, startMock } from '../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { caught } from './canned-responses.js';
import { credentials, type Loopback, listen } from './loopback.js';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../..', import.meta.url));
const scratch = `${repository}dist/types-of-all-operations`;

const operations = listOperations(loadDocument());

interface Request {
  params?: Record<string, Record<string, unknown>>;
  body?: object;
}

function requests({ requestBody, parameters }: Operation): Request[] {
  const bodies = Object.values(requestBody?.examples ?? {}).map(({ value }) => value as object);
  const params: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, example, schema } of parameters) {
    params[place] = { ...params[place], [name]: example ?? (schema.examples as unknown[] | undefined)?.[0] };
  }
  return (bodies.length > 0 ? bodies : [undefined]).map((body) => ({
    ...(parameters.length > 0 && { params }),
    ...(body !== undefined && { body }),
  }));
}

/** The parameters of a call by name. */
const flat = ({ params, body }: Request): object | undefined =>
  params || body ? Object.assign({}, ...Object.values(params ?? {}), body) : undefined;
const argument = (value: object = {}) => (Object.keys(value).length > 0 ? JSON.stringify(value) : '');

describe('types', () => {
  beforeAll(() => mkdir(scratch, { recursive: true }));
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  /** Compiles calls, and returns what the compiler had to do for them. */
  async function instantiations(name: string, lines: string[]): Promise<number> {
    const code = `import { createPlyrClient } from 'plyr-api';
const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's' });
${lines.join('\n')}
`;
    await writeFile(`${scratch}/${name}.ts`, code);
    const compilerOptions = {
      ...{ noEmit: true, strict: true, target: 'es2023', lib: ['es2023', 'dom'], module: 'nodenext' },
      ...{ skipLibCheck: true, types: [] },
    };
    const config = `${scratch}/${name}.json`;
    await writeFile(config, JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
    const { stdout } = await run(`${repository}node_modules/.bin/tsc`, [
      '-p',
      config,
      '--extendedDiagnostics',
    ]);
    const [count, seconds] = [/Instantiations: +(\d+)/, /Total time: +([\d.]+)s/].map(
      (it) => it.exec(stdout)?.[1],
    );
    console.log(`${name}: ${lines.length} calls: tsc in ${seconds} s, ${count} instantiations`);
    return Number(count);
  }

  test('all calls by path compile', async () => {
    const lines = operations.flatMap((operation) =>
      requests(operation).map((request) => {
        const init = argument(request);
        return `await plyr.${operation.method}('${operation.path}'${init && `, ${init}`});`;
      }),
    );
    const room = `const room = await plyr.POST('/game/create', { body: { sync: true } });
if (room.data && 'status' in room.data && room.data.status === 'SUCCESS') {
  const { roomId, roomAddress } = room.data.taskData.result;
  const upper: string[] = [roomId.toUpperCase(), roomAddress.toLowerCase()];
  void upper;
}`;
    expect(operations.length).toBeGreaterThan(100);
    const count = await instantiations('by-path', [...lines, room]);
    // openapi-fetch's own types take nine times as much.
    expect(count).toBeGreaterThan(1_000);
    expect(count).toBeLessThan(20_000);
  }, 180_000);

  test('all calls by name compile, with their results', async () => {
    const lines = operations.flatMap((operation) =>
      requests(operation).flatMap((request, i) => {
        const name = `${operation.id}${i}`;
        return [
          `const ${name} = plyr.${operation.id}(${argument(flat(request))});`,
          `void (await ${name});`,
          `const ${name}Result = await ${name}.result();`,
          `if (!${name}Result.ok) void ${name}Result.error.error;`,
        ];
      }),
    );
    const count = await instantiations('by-name', lines);
    expect(count).toBeGreaterThan(1_000);
    expect(count).toBeLessThan(40_000);
  }, 180_000);
});

describe('requests', () => {
  let mock: Mock;
  let echo: Loopback;
  beforeAll(async () => {
    // It has the operations of all networks.
    mock = await startMock({ mode: 'static' });
    echo = await listen();
  });
  afterAll(async () => {
    await mock.close();
    await echo.close();
  });

  type AnyCall = PlyrCall<unknown, Record<number, object>>;
  type Method = (parameters?: object, options?: object) => AnyCall;
  const clientOf = (baseUrl: string) =>
    createPlyrClient({ ...credentials, baseUrl, retry: 0 }) as unknown as Record<string, Method> &
      Record<'GET' | 'POST', (path: string, init: object) => Promise<unknown>>;

  test('a call by name sends what a call by path sends', async () => {
    const plyr = clientOf(echo.origin);
    for (const operation of operations) {
      for (const request of requests(operation)) {
        await plyr[operation.id]?.(flat(request));
        await plyr[operation.method as 'GET' | 'POST'](operation.path, request);
        const sent = echo.received.splice(0).map(({ method, url, body, headers }) => {
          const { 'content-type': type, 'user-agent': agent } = headers;
          return { method, url, body, type, agent };
        });
        expect(sent, operation.id).toHaveLength(2);
        expect(sent[0], operation.id).toEqual(sent[1]);
      }
    }
  });

  test('each documented response is the data, or an error of the operation', async () => {
    const plyr = clientOf(mock.url);
    let responses = 0;
    for (const operation of operations) {
      for (const status of new Set(operation.responses.map((response) => response.status))) {
        for (const request of requests(operation)) {
          const call = plyr[operation.id]?.(flat(request), {
            headers: { prefer: `code=${status}` },
          }) as AnyCall;
          const result: CallResult<unknown, Record<number, object>> = await call.result();
          const where = `${operation.id} ${status}`;
          expect({ where, status: result.status, ok: result.ok }).toEqual({
            where,
            status,
            ok: status === 200,
          });
          if (result.ok) {
            expect(await call).toBe(result.data);
          } else {
            const error = await caught(call);
            expect(isApiError(error, operation.id as keyof PlyrErrors), where).toBe(true);
            expect(error).toMatchObject({
              status,
              body: result.error,
              outcomeUnknown: result.outcomeUnknown,
            });
          }
          responses += 1;
        }
      }
    }
    console.log(`${operations.length} operations, ${responses} responses`);
    expect(mock.violations.responsesWithViolations).toBe(0);
    expect(new Set(mock.journal.list().map(({ operationId }) => operationId)).size).toBe(operations.length);
  });
});
