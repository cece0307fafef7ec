import { defineConfig } from 'vitest/config';

/** What needs the build, a browser, or programs other than Node alone. */
const programs = [
  'test/{docs,package}/**/*.test.ts',
  'test/readme.test.ts',
  'test/client/{all-operations,editor,leak}.test.ts',
  // What is clicked in Chromium. The other tests of the console are unit tests.
  'test/console/**/*.jobs.test.ts',
  'test/cli/{main,mcp/run-mcp.session}.test.ts',
  'test/cli/docs/{find-places,run-docs}.test.ts',
  'test/cli/completion/scripts.test.ts',
  'test/console/**/*.jobs.test.ts',
  'test/examples/{browser-game/game,game-server.process}.test.ts',
  'test/security/{browser,shutdown,state}.test.ts',
  'test/signing/languages.test.ts',
];

/** What goes through the whole description (Prism, the linters, the published flows, planted faults), and attacks. */
const contract = [
  'test/{contract,lint,scripts,properties}/**/*.test.ts',
  'test/security/*.test.ts',
  'test/client/{never-twice,sending/send-once.resend}.test.ts',
  'test/cli/compare/run-compare.test.ts',
];

/** Takes long; for `--mode full`. */
const slow = [
  'test/scripts/build/up-to-date.test.ts',
  'test/postman/{bruno,newman}.test.ts',
  'test/cli/proxy/signing-proxy.tools.test.ts',
  'test/container/nginx.test.ts',
  'test/{readers,validators}/*.test.ts',
];

export default defineConfig(({ mode }) => {
  // Projects do not inherit the mode of the command line by themselves.
  const project = { extends: true as const, mode };
  const exclude = ['**/node_modules/**', ...(mode === 'full' ? [] : slow)];
  return {
    resolve: {
      alias: [
        { find: '#transport', replacement: `${import.meta.dirname}/src/client/transports/on-node.ts` },
        // What src/examples imports; `plyr-api/mock` stays what was built.
        { find: /^plyr-api$/, replacement: `${import.meta.dirname}/src/client/index.ts` },
      ],
    },
    test: {
      globalSetup: './test/support/build-generated.ts',
      setupFiles: './test/support/no-violations.ts',
      reporters: ['default', './test/support/summary-reporter.ts'],
      maxWorkers: '100%',
      // A test takes seconds at most; only one that hangs meets these limits, on a busy machine too.
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // A busy machine needs more than the second that is the default.
      expect: { poll: { timeout: 30_000 } },
      // Every branch of the client is tested. `npm test` measures it; a part of the tests can't.
      coverage: {
        include: ['src/client/**'],
        reporter: [['text', { skipFull: true }]],
        thresholds: { branches: 100 },
      },
      projects: [
        {
          ...project,
          test: {
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: [...exclude, ...slow, ...programs, ...contract],
            // The files share only what they import: the description is read and compiled once.
            isolate: false,
          },
        },
        {
          ...project,
          test: {
            name: 'contract',
            include: contract,
            exclude: [...exclude, ...slow, ...programs],
            isolate: false,
          },
        },
        {
          ...project,
          test: {
            name: 'programs',
            include: [...programs, ...slow],
            exclude,
            globalSetup: './test/support/build-package.ts',
          },
        },
      ],
    },
  };
});
