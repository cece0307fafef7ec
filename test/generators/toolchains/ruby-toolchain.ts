/** Ruby. */
import { execute } from '../../support/command.js';
import type { Toolchain } from './toolchain.js';

export const ruby: Toolchain = {
  async compile(folder) {
    // The file of this name requires all others.
    await execute({ file: 'ruby', args: [`-I${folder}/lib`, '-e', "require 'openapi_client'"] });
  },
  program: (folder) => ({ file: 'ruby', args: [`-I${folder}/lib`, `${folder}/use.rb`] }),
};
