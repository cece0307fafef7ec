/** The tests of the mock's behavior, with one fault planted: the one in the variable FAULT. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { type Fault, planted } from './faults.js';
import { orderFor } from './order.js';

const fault: Fault | undefined = process.env.FAULT ? JSON.parse(process.env.FAULT) : undefined;

const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  resolve: { alias: { '#transport': `${root}src/client/transports/on-node.ts` } },
  plugins: [
    {
      name: 'plant-a-fault',
      enforce: 'pre',
      load: (id) => (id === fault?.file ? planted(fault) : undefined),
    },
  ],
  test: {
    globalSetup: './test/support/build-generated.ts',
    setupFiles: './test/support/no-violations.ts',
    root,
    include: ['mock/behavior', 'mock/state', 'mock/observability/hints', 'replay', 'properties'].map(
      (folder) => `test/${folder}/**/*.test.ts`,
    ),
    // Its subject is the comparison, not the mock.
    exclude: ['**/replay/compare.test.ts'],
    reporters: ['dot'],
    sequence: { sequencer: orderFor(fault?.name ?? '') },
    bail: 1,
    // One thread, which ends with the process even when a fault makes it run in circles.
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
