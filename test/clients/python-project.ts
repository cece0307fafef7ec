import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPython } from '../../scripts/lib/language-tools.js';
import { execute } from '../support/command.js';
import type { ClientProject } from './client-project.js';

const requirements = fileURLToPath(new URL('./python-check.txt', import.meta.url));

/** A virtual environment with the wheel alone. mypy, which is elsewhere, checks the program and the package in it. */
export const pythonProject: ClientProject = {
  language: 'python',
  needs: ['python'],
  otherCalls: ['async-calls'],

  async install(folder, archives) {
    const python = join(folder, 'venv/bin/python');
    await execute({ file: 'python3', args: ['-m', 'venv', join(folder, 'venv')] });
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await execute({ file: python, args: [...pip, archive(archives, '.whl')] });
    // The sdist has the tests. The package that they test is the one that is installed.
    const tar = ['-xzf', archive(archives, '.tar.gz'), '--strip-components=1', '-C', folder];
    await execute({ file: 'tar', args: [...tar, '--wildcards', '*/tests', '*/pyproject.toml'] });
    const mypy = `${await installPython('python-check', requirements)}/bin/mypy`;
    const strict = ['--strict', '--python-executable', python, '--config-file='];
    await execute({ file: mypy, args: [...strict, '-m', 'play', '-p', 'plyr_api'], cwd: folder });
  },

  packageTest: (folder) => ({
    file: join(folder, 'venv/bin/python'),
    args: ['-I', '-m', 'unittest', 'discover', '-s', 'tests'],
    cwd: folder,
  }),

  program: (folder, args) => ({
    file: join(folder, 'venv/bin/python'),
    args: ['-I', join(folder, 'play.py'), ...args],
    cwd: folder,
  }),
};

function archive(archives: readonly string[], ending: string): string {
  const found = archives.find((file) => file.endsWith(ending));
  if (!found) throw new Error(`No archive ends in ${ending}: ${archives.join(', ')}.`);
  return found;
}
