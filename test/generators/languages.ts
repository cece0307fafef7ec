/** How the output of a generator is compiled, and how the program in uses/ that calls the API with it is started. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { build } from 'esbuild';
import { type Command, execute } from '../support/command.js';
import { downLevel } from './csharp.js';
import { here, installMaven, installPython, root } from './tools.js';

export type Language = 'TypeScript' | 'Python' | 'Go' | 'Java' | 'PHP' | 'C#' | 'Kotlin';

interface Toolchain {
  /** Copies the house's signer next to the client, and what several programs share. */
  prepare?(folder: string): void;
  /** @throws Error with the compiler's messages. */
  compile(folder: string): Promise<void>;
  /** The program that uses the client; undefined when the client is compiled only. */
  program?(folder: string): Command | Promise<Command>;
}

const signer = (name: string) => `${root}openapi/signing/${name}`;

/** All files below a folder whose names end in a certain way. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .sort()
    .map((name) => join(folder, name));
}

/** The package.json leads to what is built. */
const transport = `${root}src/client/transports/on-node.ts`;

const typescript: Toolchain = {
  prepare(folder) {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: 'es2023',
      lib: ['es2023', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      types: ['node'],
      typeRoots: [`${root}node_modules/@types`],
      paths: { 'plyr-api': [`${root}src/client/index.ts`], '#transport': [transport] },
    };
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
    writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  },
  async compile(folder) {
    await execute({ file: process.execPath, args: [`${root}node_modules/typescript/bin/tsc`, '-p', folder] });
    await build({
      absWorkingDir: folder,
      entryPoints: ['use.ts'],
      outfile: 'use.mjs',
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
      alias: { 'plyr-api': `${root}src/client/index.ts`, '#transport': transport },
    });
  },
  program: (folder) => ({ file: process.execPath, args: [`${folder}/use.mjs`] }),
};

/** Messages of mypy about what a generator always writes, whatever the description says. */
const mypyNoise = [
  /client\.py:\d+: error: Argument \d to "__a?exit__"/, // openapi-python-client passes all arguments on.
  /error: Item "None" of "Any \| None" has no attribute "items" {2}\[union-attr\]/, // openapi-generator, optional maps.
];

const python: Toolchain = {
  prepare: (folder) => cpSync(signer('plyr_signing.py'), `${folder}/plyr_signing.py`),
  async compile(folder) {
    const bin = `${await installPython()}/bin`;
    await execute({ file: `${bin}/python`, args: ['-m', 'compileall', '-q', folder] });
    const args = ['--config-file=', '--no-error-summary', '--exclude', '^(test/|setup.py)', '.'];
    const run = { file: `${bin}/mypy`, args, cwd: folder };
    const { output } = await execute(run).catch((error: Error) => ({ output: error.message }));
    const errors = output
      .split('\n')
      .filter((line) => line.includes(': error:') && !mypyNoise.some((known) => known.test(line)));
    if (errors.length > 0) throw new Error(`mypy:\n${errors.join('\n')}`);
  },
  async program(folder) {
    return { file: `${await installPython()}/bin/python`, args: ['use.py'], cwd: folder };
  },
};

const go: Toolchain = {
  prepare: (folder) => cpSync(signer('plyrsigning.go'), `${folder}/plyrsigning/plyrsigning.go`),
  async compile(folder) {
    // The tests that openapi-generator writes are of another module.
    await execute({ file: 'go', args: ['vet', '.', './use'], cwd: folder });
    await execute({ file: 'go', args: ['build', '-o', 'use.out', './use'], cwd: folder });
  },
  program: (folder) => ({ file: `${folder}/use.out`, args: [] }),
};

const java: Toolchain = {
  prepare: (folder) => cpSync(signer('PlyrSigning.java'), `${folder}/PlyrSigning.java`),
  async compile(folder) {
    const sources = filesIn(folder, '.java').filter((file) => !file.includes('/src/test/'));
    writeFileSync(`${folder}/sources.txt`, sources.join('\n'));
    const args = [
      '-nowarn',
      '-encoding',
      'UTF-8',
      '-d',
      'classes',
      '-cp',
      await javaClasses(folder),
      '@sources.txt',
    ];
    await execute({ file: 'javac', args, cwd: folder });
  },
  async program(folder) {
    return {
      file: 'java',
      args: ['-cp', `${folder}/classes${delimiter}${await javaClasses(folder)}`, 'Use'],
    };
  },
};

/** Redocly's client needs only Java. */
async function javaClasses(folder: string): Promise<string> {
  return existsSync(`${folder}/pom.xml`) ? installMaven('java') : '.';
}

const php: Toolchain = {
  prepare: (folder) => cpSync(signer('PlyrSigning.php'), `${folder}/PlyrSigning.php`),
  async compile(folder) {
    for (const file of filesIn(folder, '.php')) await execute({ file: 'php', args: ['-l', file] });
  },
  program: (folder) => ({ file: 'php', args: [`${folder}/use.php`] }),
};

const csharp: Toolchain = {
  async compile(folder) {
    for (const file of filesIn(`${folder}/src`, '.cs'))
      writeFileSync(file, downLevel(readFileSync(file, 'utf8')));
    const [json] = filesIn('/usr/lib/mono/gac/Newtonsoft.Json', '.dll');
    const libraries = [
      'System.Net.Http',
      'System.Web',
      'System.Runtime.Serialization',
      'System.ComponentModel.DataAnnotations',
    ];
    const references = [json, ...libraries].map((name) => `-r:${name}`);
    const args = [
      '-langversion:7.2',
      '-target:library',
      '-out:client.dll',
      ...references,
      'JsonSubTypes.cs',
      '-recurse:src/Org.OpenAPITools/*.cs',
    ];
    await execute({ file: 'mcs', args, cwd: folder });
  },
};

const kotlin: Toolchain = {
  async compile(folder) {
    const jars = await installMaven('kotlin');
    const compiler = ['-cp', jars, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler'];
    const args = [
      ...compiler,
      '-nowarn',
      '-no-stdlib',
      '-no-reflect',
      '-cp',
      jars,
      '-d',
      'classes',
      'src/main/kotlin',
    ];
    await execute({ file: 'java', args, cwd: folder });
  },
};

export const toolchains: Record<Language, Toolchain> = {
  TypeScript: typescript,
  Python: python,
  Go: go,
  Java: java,
  PHP: php,
  'C#': csharp,
  Kotlin: kotlin,
};

/** The folder of uses/ that all programs of a language share. */
export const sharedUses = (language: Language): string => `${here}uses/shared/${language.toLowerCase()}`;
