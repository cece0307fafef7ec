/** The Kotlin compiler. */
import { execute } from '../../support/command.js';
import { installMaven } from '../tools.js';
import type { Toolchain } from './toolchain.js';

export const kotlin: Toolchain = {
  async compile(folder) {
    const jars = await installMaven('kotlin');
    const compiler = ['-cp', jars, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler'];
    const args = [
      ...compiler,
      '-nowarn',
      '-no-stdlib',
      '-no-reflect',
      '-cp',
      jars,
      '-d',
      'classes',
      'src/main/kotlin',
    ];
    await execute({ file: 'java', args, cwd: folder });
  },
};
