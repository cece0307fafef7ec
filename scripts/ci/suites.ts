/** The suites of tests, as data. `.ci/run` runs the short forms, `npm run test:long` the long ones. */

/** A suite of tests, and the shell commands that run it. */
export interface Suite {
  name: string;
  /** What it tests, for `--list`. */
  about: string;
  /** Few cases, from a fixed seed. Undefined when `npm test` has the short form. `$TURN` changes with the commit. */
  short?: string;
  /** All cases. */
  long: string;
  /** Uses both cores, or measures something, so that nothing may run beside it. */
  alone?: true;
  /** Needs the packages of scripts/tools. */
  tools?: true;
}

/** How many commits it takes until the suites that take turns have tried everything. */
export const TURNS = 3;

/** The longest ones come first, so that the last ones end at the same time. */
export const suites: readonly Suite[] = [
  {
    name: 'test',
    about: 'npm test: linters, types, unit and contract tests, the docs page',
    short: 'npm test',
    long: 'npm test',
    alone: true,
  },
  {
    name: 'generators',
    about: 'clients of other generators: made, compiled, used against the mock',
    short: `tsx test/generators/run.ts --turn $TURN/${TURNS}`,
    long: 'tsx test/generators/run.ts',
    tools: true,
  },
  {
    name: 'clients',
    about: 'the client packages of other languages: installed in empty projects, tried on the mock',
    short: 'tsx test/clients/run.ts',
    long: 'tsx test/clients/run.ts',
  },
  {
    name: 'samples',
    about: 'the code samples of the docs page: built and run',
    short: `tsx test/samples/run.ts --turn $TURN/${TURNS}`,
    long: 'tsx test/samples/run.ts',
  },
  {
    name: 'schemathesis',
    about: 'requests that Schemathesis makes up, signed ones and those of the control API',
    short:
      'tsx test/fuzz/schemathesis.ts --examples 5 --at-least 2000 --control-examples 5 --control-phases examples,fuzzing',
    long: 'tsx test/fuzz/schemathesis.ts --examples 165 --at-least 20000',
  },
  {
    name: 'runtimes',
    about: 'the client on Node 20 to 26, Bun, Deno, workerd, and Chromium',
    short: 'tsx scripts/runtimes/run.ts --bodies 500 --seed 1',
    long: 'tsx scripts/runtimes/run.ts',
    tools: true,
  },
  {
    name: 'signers',
    about: 'the signers of openapi/signing/, the compiled ones too',
    short: 'vitest run --mode full test/signing/languages.test.ts',
    long: 'vitest run --mode full test/signing/languages.test.ts',
  },
  {
    name: 'malformed',
    about: 'requests that no client should send, over plain sockets',
    short: 'tsx test/fuzz/malformed.ts --requests 1000',
    long: 'tsx test/fuzz/malformed.ts --requests 10000',
    alone: true,
  },
  {
    name: 'load',
    about: 'many testers with faults: money conserved, memory within its budget',
    short: 'tsx test/fuzz/load.ts --seconds 30',
    long: 'tsx test/fuzz/load.ts --seconds 600 && vitest run --mode full test/security/budgets.test.ts test/security/snapshots.test.ts',
    alone: true,
  },
  {
    name: 'build',
    about: 'a changed source is built again, and nothing else is',
    short: 'vitest run --mode full test/scripts/build',
    long: 'vitest run --mode full test/scripts/build',
  },
  {
    name: 'consumers',
    about:
      'the package in projects of its users: TypeScript 5.0 to 7, Node 20.19 to 26, jest, vitest, node:test, bundlers',
    short: 'tsx scripts/consumers/run.ts',
    long: 'tsx scripts/consumers/run.ts',
    tools: true,
  },
  {
    name: 'pytest',
    about: 'the example for pytest, and its helper, in sandboxes of one mock',
    short: 'tsx test/examples/pytest/run.ts',
    long: 'tsx test/examples/pytest/run.ts',
  },
  {
    name: 'postman',
    about:
      'the Postman collection in newman and Bruno; newman, Swagger UI, and autocannon behind the signing proxy',
    short: 'vitest run --mode full test/postman test/cli/proxy/signing-proxy.tools.test.ts',
    long: 'vitest run --mode full test/postman test/cli/proxy/signing-proxy.tools.test.ts',
    tools: true,
  },
  {
    name: 'readers',
    about:
      'Swagger UI, Scalar, Elements, and RapiDoc show both bundles; validators, and oasdiff as a second judge',
    short: 'vitest run --mode full test/readers test/validators',
    long: 'OPEN=all vitest run --mode full test/readers test/validators',
    tools: true,
  },
  {
    name: 'container',
    about: 'the image of the mock: linted, built, and run without an engine; two mocks behind nginx',
    short: 'tsx scripts/container/run.ts && vitest run --mode full test/container',
    long: 'tsx scripts/container/run.ts && vitest run --mode full test/container',
    tools: true,
  },
  {
    name: 'look',
    about:
      'axe-core over the docs page, the console, and the browser game in both themes, and pictures in dist/screenshots/',
    long: 'vitest run --mode full test/docs/look.test.ts test/console/look.jobs.test.ts test/examples/browser-game',
  },
  {
    name: 'leaks',
    about: '200,000 calls on one abort signal',
    long: 'vitest run --mode full test/client/leak.test.ts',
    alone: true,
  },
  {
    name: 'state',
    about: 'the state folder: kill -9 in 200 rounds, and a start with 100,000 rooms',
    long: 'vitest run --mode full test/security/state.test.ts',
    alone: true,
  },
  {
    name: 'mutations',
    about: 'faults planted in the mock; counts how many the tests notice',
    short: 'tsx test/mutation/run.ts --no-description --per-kind 1 --skip $TURN --goal 90',
    long: 'tsx test/mutation/run.ts --goal 97',
    alone: true,
  },
];
