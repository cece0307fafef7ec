/** Node itself, and the programs that run tests. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toolPath } from '../lib/install-tools.js';
import { sameObjects, USED, useAsCommonJs, useAsModule } from './programs.js';
import { type Row, run, writeFiles } from './row.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PRINT = 'use().then((used) => console.log(used));\n';

/** `require` and `import` in each line of Node, and in the oldest version that is supported. */
const nodes: Row[] = [
  ['Node 20.19.0', toolPath('consumers', 'node_modules/node-20.19/bin/node')],
  ...[20, 22, 24, 26].map((major) => [
    `Node ${major}`,
    toolPath('tools', `node_modules/node-${major}/bin/node`),
  ]),
].map(([name = '', program = '']) => ({
  name: `${name}: require, import`,
  async run(folder) {
    // npm has its binary for one platform alone.
    if (!existsSync(program) && !process.env.CI) return 'SKIPPED: not installed';
    const files = { 'a.cjs': useAsCommonJs + PRINT, 'a.mjs': useAsModule + PRINT, 'same.mjs': sameObjects };
    writeFiles(folder, files);
    for (const file of ['a.cjs', 'a.mjs']) {
      const printed = await run(folder, [file], { program });
      if (!printed.startsWith(USED)) throw new Error(`${file} printed ${printed}`);
      if (/warning/i.test(printed) && !file.endsWith('.mjs')) console.error(printed);
    }
    await run(folder, ['same.mjs'], { program });
    return (await run(folder, ['--version'], { program })).trim();
  },
}));

const jestTest = `test('the client talks to the mock', async () => expect(await use()).toBe('${USED}'));\n`;
const jestConfig = JSON.stringify({ name: 'consumer', private: true, jest: { transform: {} } });

const jests: Row[] = ['jest-29', 'jest'].flatMap((name) => {
  const jest = toolPath('consumers', `node_modules/${name}/bin/jest.js`);
  const runJest = async (folder: string, test: string, code: string, ...flags: string[]) => {
    writeFiles(folder, { 'package.json': jestConfig, [test]: code });
    const printed = await run(folder, [...flags, jest, '--ci', '--testMatch', `**/${test}`]);
    if (!/Tests: +1 passed/.test(printed)) throw new Error(printed);
    return (await run(folder, [jest, '--version'])).trim();
  };
  return [
    {
      name: `${name}: CommonJS, its default`,
      run: (folder: string) => runJest(folder, 'a.test.js', useAsCommonJs + jestTest),
    },
    {
      name: `${name}: ES modules`,
      run: (folder: string) =>
        runJest(folder, 'a.test.mjs', useAsModule + jestTest, '--experimental-vm-modules', '--no-warnings'),
    },
  ];
});

const vitest: Row = {
  name: 'vitest',
  async run(folder) {
    const config = { 'package.json': '{"type":"module"}', 'vitest.config.js': 'export default {};\n' };
    writeFiles(folder, { ...config, 'a.test.js': useAsModule + jestTest });
    const flags = ['--globals', '--root', folder];
    return /\d+\.\d+\.\d+/.exec(
      await run(folder, [`${root}node_modules/vitest/vitest.mjs`, 'run', ...flags]),
    )?.[0];
  },
};

const nodeTest: Row = {
  name: 'node:test',
  async run(folder) {
    const head = "const test = require('node:test');\nconst assert = require('node:assert');\n";
    const code = `test('the client talks to the mock', async () => assert.equal(await use(), '${USED}'));\n`;
    writeFiles(folder, { 'a.test.cjs': head + useAsCommonJs + code });
    const printed = await run(folder, ['--test', '--test-reporter=tap', 'a.test.cjs']);
    if (!/^# pass 1$/m.test(printed)) throw new Error(printed);
    return process.version;
  },
};

/** All of them. */
export const testRunners: Row[] = [...nodes, ...jests, vitest, nodeTest];
