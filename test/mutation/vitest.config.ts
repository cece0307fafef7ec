/** The tests of the mock's behaviour, with one fault planted: the one in the variable FAULT. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Fault } from './faults.js';

const fault: Fault | undefined = process.env.FAULT ? JSON.parse(process.env.FAULT) : undefined;

export default defineConfig({
  plugins: [
    {
      name: 'plant-a-fault',
      enforce: 'pre',
      load(id) {
        if (!fault || id !== fault.file) return undefined;
        const text = readFileSync(id, 'utf8');
        return text.slice(0, fault.start) + fault.text + text.slice(fault.end);
      },
    },
  ],
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [
      'test/mock/rules/**/*.test.ts',
      'test/mock/replay/**/*.test.ts',
      'test/mock/chain/**/*.test.ts',
    ],
    reporters: ['dot'],
    bail: 1,
    isolate: false,
    maxWorkers: 1,
    testTimeout: 10_000,
  },
});
