import { defineConfig } from 'vitest/config';

/** Tests that share nothing but what they import: in one context the description is read and compiled once. */
const sharing = [
  'test/mock/{behavior,state}/**/*.test.ts',
  'test/{properties,replay}/**/*.test.ts',
  'test/contract/**/*.test.ts',
];

/** Takes long; for `--mode full`. */
const slow = ['test/postman/newman.test.ts'];

export default defineConfig(({ mode }) => ({
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A busy machine needs more than the second that is the default.
    expect: { poll: { timeout: 10_000 } },
    // Projects do not inherit the mode of the command line by themselves.
    projects: [
      { extends: true, mode, test: { name: 'sharing', include: sharing, isolate: false } },
      {
        extends: true,
        mode,
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...sharing, ...(mode === 'full' ? [] : slow)],
        },
      },
    ],
  },
}));
