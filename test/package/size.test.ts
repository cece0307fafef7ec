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

// The goals, 3,500 and 8,000, were set before the features existed, and are not reached. The limits are what is reached,
// and keep it from growing. Large parts of the first are tasks (0.9 kB), sentences that say what to do (0.5), and retries
// (0.35). Exact `outcomeUnknown` takes 0.3 kB, the limit of a response 0.2. Events, the clock, checks of bodies, bodies that
// Node can't resend, plain http, and checks of numbers take 0.1 to 0.15 each. The second adds openapi-fetch with 2.2 kB,
// sessions with 0.8, and checks of paths with 0.1.
test.each([
  [
    'signed fetch and tasks',
    5_620,
    3_500,
    "export { createSignedFetch, runTask, waitForTask } from 'plyr-api';",
  ],
  ['everything', 9_900, 8_000, "export * from 'plyr-api';"],
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
