import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identity } from '../../scripts/clients/client-package.js';
import { type Command, execute } from '../support/command.js';
import type { ClientProject } from './client-project.js';

/** A project of Composer. The zip is also unpacked, for projects without Composer. */
export const phpProject: ClientProject = {
  language: 'php',
  needs: ['php', 'phpZip', 'composer', 'unzip'],
  otherCalls: ['calls-without-composer'],

  async install(folder, archives) {
    const [zip = ''] = archives;
    mkdirSync(join(folder, 'archives'));
    copyFileSync(zip, join(folder, 'archives/plyr-api.zip'));
    const name = `${identity.name}/${identity.name}`;
    const manifest = {
      repositories: [{ type: 'artifact', url: join(folder, 'archives') }, { 'packagist.org': false }],
      require: { [name]: identity.version },
    };
    writeFileSync(join(folder, 'composer.json'), JSON.stringify(manifest));
    const options = ['--no-interaction', '--no-progress', '--no-plugins'];
    const env = { COMPOSER_HOME: join(folder, 'composer-home'), COMPOSER_ALLOW_SUPERUSER: '1' };
    await execute({ file: 'composer', args: ['install', ...options], cwd: folder, env });
    await execute({ file: 'unzip', args: ['-q', zip, '-d', join(folder, 'unpacked')] });
    const lint = 'find unpacked -name "*.php" -print0 | xargs -0 -n 1 -P 2 php -l';
    await execute({ file: 'sh', args: ['-c', lint], cwd: folder });
  },

  examples: (folder) => php(folder, 'vendor', 'examples.php', []),

  packageTest: (folder) => php(folder, 'vendor', 'unpacked/tests/signing.php', []),

  program: (folder, [what = '', ...names]) =>
    php(folder, what === 'calls-without-composer' ? 'unpacked' : 'vendor', 'play.php', [what, ...names]),
};

/** A program of PHP that loads the package from a folder. */
function php(folder: string, from: string, script: string, args: readonly string[]): Command {
  const settings = ['-d', 'display_errors=stderr', '-d', 'zend.exception_ignore_args=0'];
  return {
    file: 'php',
    args: [...settings, join(folder, script), ...args],
    cwd: folder,
    env: { AUTOLOAD: join(folder, from, 'autoload.php') },
  };
}
