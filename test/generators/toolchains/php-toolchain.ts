/** PHP. */
import { cpSync } from 'node:fs';
import { execute } from '../../support/command.js';
import { filesIn, signer, type Toolchain } from './toolchain.js';

export const php: Toolchain = {
  prepare: (folder) => cpSync(signer('PlyrSigning.php'), `${folder}/PlyrSigning.php`),
  async compile(folder) {
    for (const file of filesIn(folder, '.php')) await execute({ file: 'php', args: ['-l', file] });
  },
  program: (folder) => ({ file: 'php', args: [`${folder}/use.php`] }),
};
