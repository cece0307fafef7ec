/** What the client adds to an application: bundled from what was built, minified, compressed. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const index = fileURLToPath(new URL('../../dist/src/client/index.js', import.meta.url));

async function bundle(code: string): Promise<{ minified: number; gzip: number; inputs: string[] }> {
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
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, inputs };
}

// The goals, 3,500 and 8,000, were set before the features were there, and are not reached: the limits are what is
// reached, and keep it from growing. There is no padding left to take out. Of the first, messages that say what to do
// are 0.5 kB, tasks 1.0, retries with Retry-After and the clock 0.6, the typed errors 0.4; openapi-fetch is 2.2 kB of
// the second.
test.each([
  [
    'signed fetch and tasks',
    5_100,
    3_500,
    "export { createSignedFetch, runTask, waitForTask } from 'plyr-api';",
  ],
  ['everything', 9_200, 8_000, "export * from 'plyr-api';"],
])('%s: at most %i bytes gzip', async (what, limit, goal, code) => {
  const { minified, gzip, inputs } = await bundle(code);
  const hasOpenapiFetch = inputs.some((file) => file.includes('openapi-fetch'));
  console.log(
    `${what}: ${minified} bytes minified, ${gzip} gzip, ${hasOpenapiFetch ? 'with' : 'without'} openapi-fetch; goal ${goal}: ${gzip <= goal ? 'reached' : 'MISSED'}`,
  );
  expect(hasOpenapiFetch).toBe(what === 'everything');
  // Nothing of the mock may come along, and the description neither.
  expect(inputs.filter((file) => /src\/mock|plyr\.(json|yaml)/.test(file))).toEqual([]);
  expect(gzip).toBeLessThanOrEqual(limit);
});
