import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/**
 * Installs a program from Python packages, in an environment of its own. Other requirements lead to another environment. Where
 * Python is missing, it says so and ends the process, with exit code 1 in CI.
 *
 * @param program The name of the program.
 * @param requirements The requirements file.
 * @returns The folder of the environment, and the path of the program.
 */
export function installPythonProgram(
  program: string,
  requirements: string,
): { folder: string; file: string } {
  if (!hasPython()) {
    console.error(
      `SKIPPED: ${program} needs Python 3.10 or newer with its module \`venv\`, which is missing here.`,
    );
    process.exit(process.env.CI ? 1 : 0);
  }
  const version = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 8);
  const folder = `${cache}${program}-${version}`;
  const file = `${folder}/bin/${program}`;
  if (!existsSync(file)) {
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
    execFileSync(`${folder}/bin/pip`, ['install', '--quiet', '-r', requirements], { stdio: 'inherit' });
  }
  return { folder, file };
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))']);
    return true;
  } catch {
    return false;
  }
}
