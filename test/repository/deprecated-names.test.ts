/** The table of renamed names in the changelog, and the deprecated names in the code: neither may have more than the other. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { changelogSections, readChangelog } from '../../scripts/lib/changelog.js';
import { listFiles, readText } from './files.js';

/** Old names, with the names that replace them. */
type Renames = Record<string, string>;

/** Leaves out the object and the parentheses that a reader needs, as in `mock.worldOf(name)` and `state.keep()`. */
const bareName = (name: string): string => name.replace(/^(mock|state|LogEntry)\./, '').replace(/\(\)$/, '');

/** Returns the renames in the tables of a changelog that have a column for each version. */
function renamesOfTable(changelog: string): Renames {
  const names = (cell: string) => [...cell.matchAll(/`(.+?)`/g)].map(([, name = '']) => bareName(name));
  const rows = [...changelog.matchAll(/^\| (?:`[\w/-]+`|control API) \| (`.+`) \| (`.+`) \|$/gm)];
  return Object.fromEntries(
    rows.flatMap(([, before = '', after = '']) => {
      const replacements = names(after);
      return names(before).map((name, at) => [name.replace(/\(\w+\)$/, ''), replacements[at] ?? '']);
    }),
  );
}

/** Returns the deprecated names in TypeScript, each with the name that its comment recommends. */
function renamesOfCode(code: string): Renames {
  const tags = [...code.matchAll(/@deprecated\b(?: Use `(.+?)`\. \*\/\s+(.+))?/g)];
  return Object.fromEntries(
    tags.map(([tag, replacement = '', declaration = '']) => {
      const name =
        /^\w+ as (\w+)/.exec(declaration)?.[1] ??
        /^(?:export )?(?:(?:type|const|function|class|interface|readonly) )?(\w+)/.exec(declaration)?.[1];
      return [name ?? tag, replacement];
    }),
  );
}

/** Returns the deprecated paths of a description, each with the path that its operations recommend. */
function renamesOfPaths(yaml: string): Renames {
  const { paths } = parse(yaml) as { paths: Record<string, object> };
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, methods]) =>
      (Object.values(methods) as { deprecated?: true; description?: string }[])
        .filter(({ deprecated }) => deprecated)
        .map(({ description = '' }) => {
          const [, replacement = ''] = /Use `\w+ (\/_mock\/\w+)/.exec(description) ?? [];
          return [`/_mock/${path.split('/')[1]}`, replacement];
        }),
    ),
  );
}

const [newest] = changelogSections(readChangelog());
const code = listFiles('src/**/*.ts').map(readText).join('\n');

test('the changelog lists each deprecated name, and the name that its comment recommends', () => {
  const renames = { ...renamesOfCode(code), ...renamesOfPaths(readText('openapi/mock-control.yaml')) };
  expect(Object.keys(renames).length).toBeGreaterThan(15);
  expect(renamesOfTable(newest?.markdown ?? '')).toEqual(renames);
});

test('planted: each form of a deprecated name is read, and one without a replacement is found', () => {
  const forms = `
    /** @deprecated Use \`b\`. */
    export const a: typeof b = b;
    export {
      /** @deprecated Use \`d\`. */
      d as c,
    } from './d.js';
    interface E {
      /** @deprecated Use \`f(x).g\`. */
      readonly e: string;
      /** @deprecated Use \`h\`. */
      i?: string;
    }
    /** @deprecated Gone. */
    keep(): void {}`;
  expect(renamesOfCode(forms)).toEqual({ a: 'b', c: 'd', e: 'f(x).g', i: 'h', '@deprecated': '' });
});

test('planted: pairs of names in a row stay together', () => {
  const row = '| `plyr-api/mock` | `A`, `mock.bOf(name)` | `C`, `mock.d(name).e` |\n| other | `x` | `y` |\n';
  expect(renamesOfTable(row)).toEqual({ A: 'C', bOf: 'd(name).e' });
});
