import { defineConfig } from 'vitest/config';

/** Tests that share nothing but what they import: in one context the description is read and compiled once. */
const sharing = [
  'test/mock/{chain,properties,replay,rules,state}/**/*.test.ts',
  'test/contract/**/*.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: sharing } },
    ],
  },
});
