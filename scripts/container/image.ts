/**
 * Carries out a Dockerfile where no container engine runs: each stage is a folder, and each command runs in that
 * folder as its root, over this machine's own system folders. So the base image is not tested, and everything that is added to it is.
 */
import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { toolPath } from '../lib/install-tools.js';

/** What a Dockerfile says of its last stage. */
export interface Image {
  /** The folder that is its root. */
  root: string;
  /** Paths in it that the stage adds to its base. */
  added: string[];
  entrypoint: string[];
  healthCheck: string[];
  env: Record<string, string>;
  /** For `chroot --userspec`. */
  user: string;
  folder: string;
}

interface Instruction {
  getKeyword(): string;
  getArgumentsContent(): string | null;
  getFlags?(): { getName(): string; getValue(): string | null }[];
}

/** What containers get of this machine. */
const shared = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', '/dev', '/proc'].filter(existsSync);
/** Node can be elsewhere. */
const nodeFolder = dirname(dirname(process.execPath));

/** The user `node` of the official images is 1000. */
const users: Record<string, string> = { root: '0:0', '1000': '1000:1000' };

/** Only root may change its root. */
const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];

/** Why nothing can be tried on this machine; undefined if it can. */
export function whyNot(): string | undefined {
  if (process.platform !== 'linux') return 'this machine runs no Linux';
  try {
    asRootSync('unshare', '--mount', 'true');
    return undefined;
  } catch {
    return 'this user may not make a mount namespace: it needs root or sudo';
  }
}

/**
 * Builds the last stage.
 * @param file The Dockerfile.
 * @param folder An empty folder for the roots of the stages.
 * @param copyContext Puts the build context into a folder.
 */
export async function buildImage(
  file: string,
  folder: string,
  copyContext: (to: string) => void,
): Promise<Image> {
  const library: string = toolPath('tools', 'node_modules/dockerfile-ast/lib/main.js');
  const { DockerfileParser } = await import(library);
  const instructions: Instruction[] = DockerfileParser.parse(readFileSync(file, 'utf8')).getInstructions();
  const stages = new Map<string, Image>();
  let image = newImage('');
  for (const instruction of instructions) {
    const content = (instruction.getArgumentsContent() ?? '').replaceAll(/\\\n/g, '');
    const flags = new Map(
      (instruction.getFlags?.() ?? []).map((flag) => [flag.getName(), flag.getValue() ?? '']),
    );
    const [first = '', second = ''] = content.split(/\s+/);
    switch (instruction.getKeyword()) {
      case 'FROM': {
        const name = /\sAS\s+(\S+)/i.exec(content)?.[1] ?? 'last';
        image = newImage(join(folder, name));
        makeRoot(image.root);
        stages.set(name, image);
        break;
      }
      case 'WORKDIR':
        image.folder = first;
        mkdirSync(join(image.root, first), { recursive: true });
        break;
      case 'COPY': {
        const from = stages.get(flags.get('from') ?? '');
        const to = join(image.root, second === '.' ? image.folder : second);
        if (from) asRootSync('cp', '-a', join(from.root, first), to);
        else copyContext(to);
        const owner = flags.get('chown')?.split(':')[0];
        if (owner) asRootSync('chown', '-R', users[owner] ?? owner, to);
        image.added.push(second);
        break;
      }
      case 'RUN':
        console.log(`RUN ${content.slice(0, 90)}`);
        await new Promise<void>((resolve, reject) => {
          runInside(image, ['/bin/sh', '-c', content], { stdio: ['ignore', 'ignore', 'inherit'] })
            .once('error', reject)
            .once('close', (code) => (code === 0 ? resolve() : reject(new Error(`RUN ended with ${code}`))));
        });
        break;
      case 'USER':
        image.user = users[first] ?? first;
        break;
      case 'ENV':
        for (const pair of content.split(/\s+/))
          image.env[pair.split('=')[0] ?? ''] = pair.replace(/^[^=]*=/, '');
        break;
      case 'ENTRYPOINT':
        image.entrypoint = JSON.parse(content);
        break;
      case 'HEALTHCHECK':
        image.healthCheck = JSON.parse(content.replace(/^CMD\s+/, ''));
        break;
      // BuildKit gives the arguments. Without them, the commands use defaults.
      case 'ARG':
      case 'EXPOSE':
        break;
      default:
        throw new Error(`${instruction.getKeyword()} of the Dockerfile is not known here. Add it.`);
    }
  }
  return image;
}

const newImage = (root: string): Image => ({
  ...{ root, added: [], entrypoint: [], healthCheck: [], user: '0:0', folder: '/' },
  env: { PATH: `${nodeFolder}/bin:/usr/local/bin:/usr/bin:/bin`, HOME: '/root' },
});

function makeRoot(root: string): void {
  for (const path of ['/tmp', '/root', '/etc', nodeFolder]) mkdirSync(root + path, { recursive: true });
  for (const path of shared) {
    if (lstatSync(path).isSymbolicLink()) symlinkSync(readlinkSync(path), root + path);
    else mkdirSync(root + path, { recursive: true });
  }
  // Where packages come from is a matter of the machine.
  const registry = join(homedir(), '.npmrc');
  if (existsSync(registry)) writeFileSync(join(root, 'root/.npmrc'), readFileSync(registry), { mode: 0o600 });
}

/**
 * Starts a command in an image.
 * @param image The image.
 * @param command Program and arguments.
 * @param options As for `spawn`. `env` is added to that of the image.
 */
export function runInside(image: Image, command: string[], options: SpawnOptions = {}) {
  const { root, user, folder } = image;
  const mounted = [...shared.filter((path) => !lstatSync(path).isSymbolicLink()), nodeFolder];
  const mounts = mounted.map((path) => `mount --rbind '${path}' '${root}${path}'`).join(' && ');
  const variables = Object.entries({ ...image.env, ...passedOn(), ...options.env });
  const [program = '', ...args] = [
    ...asRoot,
    ...['unshare', '--mount', '/bin/sh', '-c', `${mounts} && exec "$0" "$@"`],
    ...['chroot', `--userspec=${user}`, root, '/usr/bin/env', '-i', '-C', folder],
    ...variables.map(([name, value]) => `${name}=${value}`),
    ...command,
  ];
  return spawn(program, args, { ...options, env: process.env });
}

/** Settings of npm, such as a proxy for packages. */
const passedOn = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^npm_config_(registry|https?_proxy|cafile)$/i.test(name)),
  );

/** Runs a command of the system as root, and returns what it prints. */
export function asRootSync(...command: string[]): string {
  const [program = '', ...args] = [...asRoot, ...command];
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
