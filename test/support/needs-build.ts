/** For tests of what is built: they say what is missing instead of failing somewhere. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Something that a command makes out of files of the repository. All paths are relative to its root. */
export interface Build {
  folder: string;
  command: string;
  sources: string[];
}

/**
 * Requires the compiled package.
 * @throws Error when it is missing, or older than its sources.
 */
export function needsBuild(): void {
  needs({
    folder: 'dist/src',
    command: 'npm run build',
    sources: ['src', 'generated/api.d.ts', 'generated/operations.ts', 'tsconfig.build.json'],
  });
}

/**
 * Requires the built docs.
 * @throws Error when they are missing, or older than their sources.
 */
export function needsDocs(): void {
  const scripts = ['docs', 'redocly', 'samples', 'build-docs.ts'].map((name) => `scripts/${name}`);
  needs({ folder: 'dist/docs', command: 'npm run docs', sources: ['openapi', 'generated', ...scripts] });
}

/**
 * Compares what is built with what it is built from, by the times of the newest files.
 * @param build What to look at.
 * @param root The folder that its paths are relative to.
 * @throws Error that names the command to run.
 */
export function needs({ folder, command, sources }: Build, root: string = repository): void {
  if (!existsSync(join(root, folder))) {
    throw new Error(`This test needs ${folder}/, which is missing. Run \`${command}\`.`);
  }
  const built = newestFile(root, folder);
  for (const source of sources) {
    const { name, time } = newestFile(root, source);
    if (time > built.time) {
      throw new Error(`This test needs ${folder}/, which is older than ${name}. Run \`${command}\`.`);
    }
  }
}

function newestFile(root: string, path: string): { name: string; time: number } {
  const status = statSync(join(root, path));
  if (!status.isDirectory()) return { name: path, time: status.mtimeMs };
  let newest = { name: path, time: 0 };
  for (const name of readdirSync(join(root, path))) {
    const inner = newestFile(root, `${path}/${name}`);
    if (inner.time > newest.time) newest = inner;
  }
  return newest;
}
