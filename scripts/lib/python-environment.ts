import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { missing } from './language-tools.js';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/**
 * Installs Python packages, in an environment of their own. Other requirements lead to another environment.
 * @param name What the environment is for.
 * @param requirements The requirements file.
 * @returns The folder of the environment.
 */
export function pythonEnvironment(name: string, requirements: string): string {
  const version = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 8);
  const folder = `${cache}${name}-${version}`;
  // It is written last, so that an installation that was interrupted begins again.
  const mark = `${folder}/installed`;
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  const pip = ['install', '--quiet', '--disable-pip-version-check', '-r', requirements];
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  execFileSync(`${folder}/bin/pip`, pip, { stdio: 'inherit' });
  writeFileSync(mark, '');
  return folder;
}

/**
 * Installs a program from Python packages, in a {@link pythonEnvironment}. Where Python is missing, it says so and ends the
 * process, with exit code 1 in CI.
 *
 * @param program The name of the program.
 * @param requirements The requirements file.
 * @returns The folder of the environment, and the path of the program.
 */
export function installPythonProgram(
  program: string,
  requirements: string,
): { folder: string; file: string } {
  const [lacking] = missing(['python']);
  if (lacking) {
    console.error(`SKIPPED: ${program} needs ${lacking}, which is missing here.`);
    process.exit(process.env.CI ? 1 : 0);
  }
  const folder = pythonEnvironment(program, requirements);
  return { folder, file: `${folder}/bin/${program}` };
}
