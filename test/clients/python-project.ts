import { readFileSync, writeFileSync } from 'node:fs';
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
    // The tests are in the archive of sources. The package that they test is the one that is installed.
    const tar = ['-xzf', archive(archives, '.tar.gz'), '--strip-components=1', '-C', folder];
    await execute({ file: 'tar', args: [...tar, '--wildcards', '*/tests', '*/README.md'] });
    const mypy = `${await installPython('python-check', requirements)}/bin/mypy`;
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const samples = [...readme.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map(([, sample]) => sample);
    writeFileSync(join(folder, 'readme.py'), samples.join('\n'));
    const strict = ['--strict', '--python-executable', python, '--config-file='];
    await execute({
      file: mypy,
      args: [...strict, '-m', 'play', '-m', 'readme', '-p', 'plyr_api'],
      cwd: folder,
    });
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
