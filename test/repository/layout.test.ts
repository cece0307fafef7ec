import { describe, expect, test } from 'vitest';
import { listFiles, readText } from './files.js';
import { ambiguousNames, entriesOf, longFiles, mostEntries, mostLines, strayTests } from './layout.js';

/** Suites of the client or the mock that test no single file, with the reason. */
const crossCutting = {
  'test/client/all-operations.test.ts': 'Compiles a call of each operation.',
  'test/client/editor.test.ts': 'Asks the language service about the whole client.',
  'test/client/leak.test.ts': 'Measures the memory of a process that makes many calls.',
  'test/client/never-twice.test.ts': 'Breaks POSTs in every way, through all parts that send.',
  'test/client/secrets.test.ts': 'Looks for keys in all that the client shows.',
  'test/mock/behavior/letter-case.test.ts': 'A game ID with capital letters, in several sections.',
};

/** Files of data, with the reason why they are code. */
const data = {
  'src/mock/behavior/tokens/token-list.ts': 'The published token list, checked by the compiler.',
};

const files = listFiles().sort();
const code = files.filter((path) => /\.[cm]?[jt]sx?$/.test(path));

test('the path of a test names the file that it tests', () => {
  expect(strayTests(files)).toEqual(Object.keys(crossCutting));
});

test('src/mock is a short list', () => {
  expect(entriesOf('src/mock', files).length).toBeLessThanOrEqual(mostEntries);
});

test('files are short', () => {
  const lines = Object.fromEntries(code.map((path) => [path, readText(path).split('\n').length - 1]));
  expect(longFiles(lines)).toEqual(Object.keys(data));
});

test('a name occurs once, or its folder says whose it is', () => {
  expect(ambiguousNames(files)).toEqual([]);
});

describe('planted faults', () => {
  test('a test without its file is found', () => {
    const sources = [
      'src/client/url.ts',
      'src/mock/state/index.ts',
      'src/cli/mock/output.ts',
      'src/examples/game.js',
    ];
    const right = ['test/client/url.test.ts', 'test/client/url.query.test.ts', 'test/mock/state.test.ts'];
    right.push('test/examples/game.test.ts');
    const elsewhere = [
      'test/console/payment.jobs.test.ts',
      'test/contract/url.test.ts',
      'test/client/helper.ts',
      'test/readme.test.ts',
    ];
    expect(strayTests([...sources, ...right, ...elsewhere])).toEqual([]);
    const wrong = [
      'test/client/path.test.ts',
      'test/client/path.url.test.ts',
      'test/client/tasks/url.test.ts',
      'test/mock/url.test.ts',
      'test/cli/mock.test.ts',
      'test/examples/url.test.ts',
      'test/console/parts/payment.jobs.test.ts',
    ];
    expect(strayTests([...sources, ...right, ...wrong])).toEqual(wrong);
  });

  test('files and folders of a folder are counted once', () => {
    const paths = ['src/mock/index.ts', 'src/mock/http/server.ts', 'src/mock/http/a/b.ts', 'src/mocks/x.ts'];
    expect(entriesOf('src/mock', paths)).toEqual(['index.ts', 'http']);
    const many = Array.from({ length: mostEntries + 1 }, (_, i) => `src/mock/room-${i}/index.ts`);
    expect(entriesOf('src/mock', many).length).toBeGreaterThan(mostEntries);
  });

  test('a long file is found, but not a generated one, and none that is not code', () => {
    const lines = {
      'src/a.ts': mostLines,
      'src/b.ts': mostLines + 1,
      'scripts/c.mjs': 400,
      'scripts/d.js': 400,
      'generated/api.d.ts': 400,
      'openapi/plyr.yaml': 400,
    };
    expect(longFiles(lines)).toEqual(['src/b.ts', 'scripts/c.mjs', 'scripts/d.js']);
  });

  test('a name that occurs twice is found', () => {
    const fine = [
      'src/client/index.ts',
      'src/client/tasks/index.ts',
      'src/client/clock.ts',
      'src/mock/state/clock.ts',
      'src/mock/behavior/chips/tasks.ts',
      'src/mock/behavior/nfts/tasks.ts',
      'src/mock/behavior/handler.ts',
      'src/mock/control/handler.ts',
      'src/mock/faults/faults.ts',
      'src/mock/control/handlers/faults.ts',
      'test/mock/random.ts',
    ];
    expect(ambiguousNames(fine)).toEqual([]);
    const twice = ['src/mock/openapi/random.ts', 'src/mock/state/random.ts'];
    const shared = ['src/mock/behavior/tasks/method.ts', 'src/mock/state/method.ts'];
    const command = ['src/cli/options.ts', 'src/cli/mock/options.ts'];
    expect(ambiguousNames([...fine, ...twice, ...shared, ...command])).toEqual([
      twice.join(' '),
      shared.join(' '),
      command.join(' '),
    ]);
  });
});
