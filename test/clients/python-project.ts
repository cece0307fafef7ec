import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/clients/client-package.js';
import { pythonEnvironment } from '../../scripts/lib/python-environment.js';
import { type Command, execute } from '../support/command.js';
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
    const mypy = `${pythonEnvironment('python-check', requirements)}/bin/mypy`;
    // The samples of the documentation are checked like the program.
    writeFileSync(join(folder, 'readme.py'), samplesIn(join(folder, 'README.md')));
    writeFileSync(join(folder, 'guide.py'), samplesIn(`${root}openapi/guides/generated-clients.md`));
    const strict = ['--strict', '--python-executable', python, '--config-file='];
    await execute({
      file: mypy,
      args: [...strict, '-m', 'play', '-m', 'readme', '-m', 'guide', '-p', 'plyr_api'],
      cwd: folder,
    });
  },

  packageTest: (folder) => python(folder, ['-m', 'unittest', 'discover', '-s', 'tests']),
  program: (folder, args) => python(folder, ['play.py', ...args]),
  examples: (folder) => python(folder, ['examples.py']),
};

/** A program in the environment. With `-I`, it ignores `PYTHONPATH` and the like. */
function python(folder: string, args: readonly string[]): Command {
  return { file: join(folder, 'venv/bin/python'), args: ['-I', ...args], cwd: folder };
}

/** The samples of a Markdown file, as one program. */
const samplesIn = (markdown: string): string =>
  [...readFileSync(markdown, 'utf8').matchAll(/^```python\n([\s\S]*?)^```$/gm)]
    .map(([, code]) => code)
    .join('\n');

function archive(archives: readonly string[], ending: string): string {
  const found = archives.find((file) => file.endsWith(ending));
  if (!found) throw new Error(`No archive ends in ${ending}: ${archives.join(', ')}.`);
  return found;
}
