/** How the samples of each language are checked, built and run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { className } from '../../scripts/samples/java.js';
import { execute } from '../support/command.js';
import { downLevel } from './down-level.js';
import type { Sample } from './samples.js';

/** A sample that is ready to run. */
export interface Program {
  command: readonly [file: string, ...args: string[]];
  /** Whether it prints the response as it came. */
  printsJson: boolean;
}

/** A language. */
export interface Language {
  lang: string;
  /** The commands that must be there. */
  tools: readonly string[];
  /**
   * Checks and builds samples.
   * @param folder An empty folder inside of the project, where `plyr-api` means this package.
   * @returns How to run each.
   * @throws Error when one of them does not compile.
   */
  build(folder: string, samples: readonly Sample[]): Promise<(sample: Sample) => Program>;
}

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const dispatcher = new URL('dispatcher.cs', import.meta.url);

/** Puts each sample into a file of its own, and says which. */
function write(
  folder: string,
  samples: readonly Sample[],
  name: (sample: Sample) => string,
  text: (sample: Sample) => string = ({ source }) => source,
): string[] {
  return samples.map((sample) => {
    const file = join(folder, name(sample));
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text(sample));
    return file;
  });
}

/** Languages whose samples need no building. */
function script(lang: string, extension: string, ...command: [file: string, ...args: string[]]): Language {
  const name = ({ request }: Sample) => `${request.id}.${extension}`;
  return {
    lang,
    tools: [command[0]],
    async build(folder, samples) {
      write(folder, samples, name);
      return (sample) => ({ command: [...command, join(folder, name(sample))], printsJson: true });
    },
  };
}

/** The version of Node that runs this. */
const node = process.execPath;

/** All languages, in the order of the docs page. */
export const languages: readonly Language[] = [
  { ...script('curl', 'sh', 'bash', '-euo', 'pipefail'), tools: ['bash', 'curl', 'openssl'] },
  {
    lang: 'TypeScript',
    tools: [],
    async build(folder, samples) {
      const files = write(folder, samples, ({ request }) => `${request.id}.ts`);
      const flags = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--skipLibCheck'];
      await execute({ file: node, args: [tsc, ...flags, ...files] });
      for (const { source, request } of samples) {
        const { code } = await transform(source, { loader: 'ts' });
        writeFileSync(join(folder, `${request.id}.js`), code);
      }
      return ({ request }) => ({ command: [node, join(folder, `${request.id}.js`)], printsJson: false });
    },
  },
  script('JavaScript', 'mjs', node),
  script('Python', 'py', 'python3', '-W', 'error'),
  {
    lang: 'Go',
    tools: ['go', 'gofmt'],
    async build(folder, samples) {
      const files = write(folder, samples, ({ request }) => `${request.id}/main.go`);
      writeFileSync(join(folder, 'go.mod'), 'module samples\n\ngo 1.22\n');
      const { stdout: unformatted } = await execute({ file: 'gofmt', args: ['-l', ...files] });
      if (unformatted) throw new Error(`gofmt would change:\n${unformatted}`);
      mkdirSync(join(folder, 'bin'));
      await execute({ file: 'go', args: ['vet', './...'], cwd: folder });
      await execute({ file: 'go', args: ['build', '-o', 'bin/', './...'], cwd: folder });
      return ({ request }) => ({ command: [join(folder, 'bin', request.id)], printsJson: true });
    },
  },
  script('PHP', 'php', 'php', '-d', 'error_reporting=-1', '-d', 'display_errors=stderr'),
  {
    // The compiler of Mono knows C# 7 and .NET Framework: what is newer in the samples is rewritten for it.
    lang: 'C#',
    tools: ['mcs', 'mono'],
    async build(folder, samples) {
      const files = write(
        folder,
        samples,
        ({ request }) => `${request.id}.cs`,
        ({ source, request }) => downLevel(source, className(request.id)),
      );
      const main = join(folder, 'dispatcher.cs');
      writeFileSync(main, readFileSync(dispatcher));
      const program = join(folder, 'samples.exe');
      const flags = ['-langversion:7.2', '-r:System.Net.Http', `-out:${program}`];
      await execute({ file: 'mcs', args: [...flags, main, ...files] });
      return ({ request }) => ({ command: ['mono', program, className(request.id)], printsJson: true });
    },
  },
  {
    lang: 'Java',
    tools: ['javac', 'java'],
    async build(folder, samples) {
      const files = write(folder, samples, ({ request }) => `${className(request.id)}.java`);
      const strict = ['-encoding', 'UTF-8', '-Xlint:all', '-Werror'];
      await execute({ file: 'javac', args: [...strict, '-d', folder, ...files] });
      const flags = ['-XX:TieredStopAtLevel=1', '-Xshare:auto', '-cp', folder];
      return ({ request }) => ({ command: ['java', ...flags, className(request.id)], printsJson: true });
    },
  },
];
