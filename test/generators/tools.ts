/** What generators, compilers and clients need that does not come with this repository. Installed on first use. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installTools, toolPath } from '../../scripts/lib/install-tools.js';
import { execute } from '../support/command.js';

export const root: string = fileURLToPath(new URL('../../', import.meta.url));
export const here: string = fileURLToPath(new URL('./', import.meta.url));
/** Everything that the run writes goes here; git ignores it. */
export const cache = `${root}node_modules/.cache/generators`;

const manifest = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const versions: Record<string, string> = {
  ...manifest(toolPath('tools', 'package.json')).dependencies,
  ...manifest(`${root}package.json`).devDependencies,
};

/** The exact version of a package from npm, of this repository or of scripts/tools. */
export function versionOf(name: string): string {
  const version = versions[name];
  if (!version) throw new Error(`No package.json has ${name}.`);
  return version;
}

/** Programs that must be on the machine, and how to see that they are. */
const programs = {
  python: {
    command: ['python3', '-c', 'import sys, venv; sys.exit(sys.version_info < (3, 10))'],
    name: 'Python 3.10',
  },
  go: { command: ['go', 'version'], name: 'Go' },
  java: { command: ['javac', '--version'], name: 'a JDK' },
  maven: { command: ['mvn', '--version'], name: 'Maven' },
  php: { command: ['php', '-r', 'exit(extension_loaded("curl") ? 0 : 1);'], name: 'PHP with curl' },
  mono: { command: ['mcs', '--version'], name: 'Mono' },
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

/** A Node that the generators from npm run on: this one, or else one that npm brings. */
export function node22(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return toolPath('tools', 'node_modules/node-22/bin/node');
}

/** The generators from npm. */
export const installNpm = (): void => installTools('tools');

/** A Python environment with openapi-python-client, mypy, and what the clients need. */
export function installPython(): Promise<string> {
  return installOnce('python', `${here}requirements.txt`, async (environment, file) => {
    await execute({ file: 'python3', args: ['-m', 'venv', environment] });
    const args = ['install', '--quiet', '--disable-pip-version-check', '-r', file];
    await execute({ file: `${environment}/bin/pip`, args });
  });
}

/** The jars of a pom in maven/, as a class path. */
export async function installMaven(name: string): Promise<string> {
  const folder = await installOnce(`maven-${name}`, `${here}maven/${name}.xml`, async (target, pom) => {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    const flags = ['--quiet', '--batch-mode', '--strict-checksums'];
    await execute({ file: 'mvn', args: [...flags, '--file', pom, goal, `-DoutputDirectory=${target}`] });
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
  const folder = `${cache}/${name}`;
  const wanted = readFileSync(list, 'utf8');
  const mark = `${folder}/installed.txt`;
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    await install(folder, list);
    writeFileSync(mark, wanted);
  }
  return folder;
}

const openapiGeneratorSha256 = '41ce4f6b07f196676439d710759fa1ced7a08066d06ff1bf314681470289efae';

/** The jar of openapi-generator. */
export async function installOpenapiGenerator(): Promise<string> {
  const jar = await installMaven('openapi-generator');
  const sha256 = createHash('sha256').update(readFileSync(jar)).digest('hex');
  if (sha256 !== openapiGeneratorSha256) throw new Error(`${jar} has the SHA-256 ${sha256}.`);
  return jar;
}
