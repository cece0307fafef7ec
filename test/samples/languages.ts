/** How the samples of each language are checked, built and run. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { className } from '../../scripts/samples/java.js';
import { downLevel } from './down-level.js';
import type { Sample } from './samples.js';

/** A sample that is ready to run. */
export interface Program {
  command: readonly [file: string, ...args: string[]];
  /** Whether it prints the answer as it came. */
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

/** Runs a compiler. What it complains of becomes the message of the error. */
async function compile(file: string, args: string[], cwd?: string): Promise<string> {
  try {
    return (await promisify(execFile)(file, args, { cwd, maxBuffer: 1e8 })).stdout;
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(`${file}: ${stdout || stderr || message}`);
  }
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
      await compile(node, [tsc, ...flags, ...files]);
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
      const unformatted = await compile('gofmt', ['-l', ...files]);
      if (unformatted) throw new Error(`gofmt would change:\n${unformatted}`);
      mkdirSync(join(folder, 'bin'));
      await compile('go', ['vet', './...'], folder);
      await compile('go', ['build', '-o', 'bin/', './...'], folder);
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
      await compile('mcs', ['-langversion:7.2', '-r:System.Net.Http', `-out:${program}`, main, ...files]);
      return ({ request }) => ({ command: ['mono', program, className(request.id)], printsJson: true });
    },
  },
  {
    lang: 'Java',
    tools: ['javac', 'java'],
    async build(folder, samples) {
      const files = write(folder, samples, ({ request }) => `${className(request.id)}.java`);
      await compile('javac', ['-encoding', 'UTF-8', '-Xlint:all', '-Werror', '-d', folder, ...files]);
      const flags = ['-XX:TieredStopAtLevel=1', '-Xshare:auto', '-cp', folder];
      return ({ request }) => ({ command: ['java', ...flags, className(request.id)], printsJson: true });
    },
  },
];

/** Which of a language's commands are not installed. */
export function missingTools({ tools }: Language): string[] {
  return tools.filter((tool) => {
    try {
      execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}
