/** What the client adds to an application: bundled from what was built, minified, compressed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import * as client from '../../src/client/index.js';

/** All that the package exports, except some. */
const allBut = (...names: string[]) => Object.keys(client).filter((name) => !names.includes(name));

const index = fileURLToPath(new URL('../../dist/src/client/index.js', import.meta.url));

async function bundle(
  code: string,
): Promise<{ minified: number; gzip: number; inputs: string[]; text: string }> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: code.replace('plyr-api', index),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const inputs = Object.keys(metafile.inputs).filter((file) => {
    const used = Object.values(metafile.outputs)[0]?.inputs[file];
    return used !== undefined && used.bytesInOutput > 0;
  });
  const text = new TextDecoder().decode(bytes);
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, inputs, text };
}

// Some goals are not reached. The limits are what is reached, and keep it from growing. Large parts of the first are sentences
// that say what to do (0.5 kB), retries (0.35), and the time limit with all that it must not leave behind (0.2). The last adds
// openapi-fetch with 2.2 kB, tasks with 0.9, sessions with 0.8, and checks of paths with 0.1. The table of operations takes 1.4 kB,
// and what reads it 0.7.
test.each<[what: string, limit: number, goal: number, code: string, ...parts: string[]]>([
  ['signed fetch', 4_200, 4_200, "export { createSignedFetch } from 'plyr-api';"],
  [
    'signed fetch and tasks',
    5_210,
    5_100,
    "export { createSignedFetch, runTask, waitForTask } from 'plyr-api';",
    ...['tasks/', 'run-task'],
  ],
  [
    'named operations',
    8_000,
    10_000,
    "export { createPlyrOperations } from 'plyr-api';",
    'operation-table',
    'tasks/',
  ],
  [
    'named operations and openapi-fetch',
    11_180,
    10_000,
    "export { createPlyrClient } from 'plyr-api';",
    'operation-table',
    'tasks/',
  ],
  [
    'named operations, a log, and pages',
    8_300,
    10_000,
    "export { createPlyrOperations, iterateActivityLogs, logTo } from 'plyr-api';",
    ...['operation-table', 'tasks/', 'log-to', 'iterate-activity-logs'],
  ],
  [
    'everything but a log and pages',
    12_450,
    8_000,
    `export { ${allBut('logTo', 'iterateActivityLogs')} } from 'plyr-api';`,
    ...['operation-table', 'tasks/', 'session-jwt', 'run-task'],
  ],
])('%s: at most %i bytes gzip', async (what, limit, goal, code, ...parts) => {
  const { minified, gzip, inputs, text } = await bundle(code);
  const hasOpenapiFetch = inputs.some((file) => file.includes('openapi-fetch'));
  console.log(
    `${what}: ${minified} bytes minified, ${gzip} gzip, ${hasOpenapiFetch ? 'with' : 'without'} openapi-fetch; goal ${goal}: ${gzip <= goal ? 'reached' : 'MISSED'}`,
  );
  const usesOpenapiFetch = code.includes('createPlyrClient');
  expect(hasOpenapiFetch).toBe(usesOpenapiFetch);
  const used = [
    ...['operation-table', 'tasks/', 'session-jwt', 'run-task'],
    ...['log-to', 'iterate-activity-logs'],
  ].filter((part) => inputs.some((file) => file.includes(part)));
  expect(used).toEqual(parts);
  // What is for Node stays on Node.
  expect(inputs.filter((file) => /transports\/(node-|on-node|decompress|lazy-|shared-)/.test(file))).toEqual(
    [],
  );
  expect(text).not.toContain('node:');
  // Nothing of the mock may come along, and the description neither.
  expect(inputs.filter((file) => /src\/mock|plyr\.(json|yaml)/.test(file))).toEqual([]);
  expect(gzip).toBeLessThanOrEqual(limit);
});

test('README says how large the clients are', async () => {
  const kilobytes = async (name: string) =>
    Math.round((await bundle(`export { ${name} } from 'plyr-api';`)).gzip / 1000);
  const [byPath, named] = [await kilobytes('createPlyrClient'), await kilobytes('createPlyrOperations')];
  expect(readFileSync('README.md', 'utf8')).toContain(
    `${byPath} kB gzip in a worker, or ${named} kB without \`openapi-fetch\``,
  );
});
