/** What generators, compilers, and clients of other languages need, and how it is installed on first use. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '../../test/support/command.js';
import { toolPath } from './install-tools.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where everything is installed; git ignores it. */
export const toolCache = `${root}node_modules/.cache/generators`;

/** Programs that must be on the machine, and how to see that they are. */
const programs = {
  python: {
    command: ['python3', '-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))'],
    name: 'Python 3.10 with its module `venv`',
  },
  go: { command: ['go', 'version'], name: 'Go' },
  java: { command: ['javac', '--version'], name: 'a JDK' },
  maven: { command: ['mvn', '--version'], name: 'Maven' },
  unzip: { command: ['unzip', '-v'], name: 'unzip' },
  php: { command: ['php', '-r', 'exit(extension_loaded("curl") ? 0 : 1);'], name: 'PHP with curl' },
  composer: { command: ['composer', '--no-interaction', '--version'], name: 'Composer' },
  phpZip: { command: ['php', '-r', 'exit(extension_loaded("zip") ? 0 : 1);'], name: 'PHP with zip' },
  mono: { command: ['mcs', '--version'], name: 'Mono' },
  nuget: { command: ['sh', '-c', 'command -v nuget'], name: 'NuGet' },
  newtonsoft: {
    command: ['ls', '/usr/lib/mono/gac/Newtonsoft.Json', '/usr/lib/mono/4.5/System.Web.dll'],
    name: 'Newtonsoft.Json and System.Web for Mono',
  },
  ruby: { command: ['ruby', '-e', "require 'openssl'; require 'typhoeus'"], name: 'Ruby with Typhoeus' },
  cargo: { command: ['cargo', '--version'], name: 'Cargo' },
  node22: { command: [node22(), '--version'], name: 'Node 22.18' },
} as const;

export type Program = keyof typeof programs;

/** Names those programs that are missing. */
export function missing(needed: readonly Program[]): string[] {
  return needed
    .map((program) => programs[program])
    .filter(({ command: [file, ...args] }) => spawnSync(file, args).status !== 0)
    .map(({ name }) => name);
}

/** A Node that newer tools from npm run on: this one, or else one that npm brings. */
export function node22(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return toolPath('tools', 'node_modules/node-22/bin/node');
}

/**
 * Installs the jars of a POM.
 * @param pom The path of the POM.
 * @returns The jars, as a class path.
 */
export async function installMaven(pom: string): Promise<string> {
  const folder = await installOnce(`maven-${basename(pom, '.xml')}`, pom, async (target, list) => {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    const flags = ['--quiet', '--batch-mode', '--strict-checksums'];
    await execute({ file: 'mvn', args: [...flags, '--file', list, goal, `-DoutputDirectory=${target}`] });
  });
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jar'))
    .sort()
    .map((file) => join(folder, file))
    .join(delimiter);
}

/** Fills a folder of the cache, again when the list of its contents has changed. */
async function installOnce(
  name: string,
  list: string,
  install: (folder: string, list: string) => Promise<void>,
): Promise<string> {
  const folder = `${toolCache}/${name}`;
  const wanted = readFileSync(list, 'utf8');
  const mark = `${folder}/installed.txt`;
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(toolCache, { recursive: true });
    await install(folder, list);
    writeFileSync(mark, wanted);
  }
  return folder;
}
