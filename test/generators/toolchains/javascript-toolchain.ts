/** Node's parser. */
import { writeFileSync } from 'node:fs';
import { execute } from '../../support/command.js';
import { filesIn, type Toolchain } from './toolchain.js';

export const javascript: Toolchain = {
  prepare: (folder) => writeFileSync(`${folder}/package.json`, '{ "type": "module" }'),
  async compile(folder) {
    for (const file of filesIn(folder, '.js'))
      await execute({ file: process.execPath, args: ['--check', file] });
  },
};
