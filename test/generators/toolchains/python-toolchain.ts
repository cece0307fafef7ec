/** Python, and mypy. */
import { cpSync } from 'node:fs';
import { execute } from '../../support/command.js';
import { installPython } from '../tools.js';
import { signer, type Toolchain } from './toolchain.js';

/** Messages of mypy about what a generator always writes, whatever the description says. */
const mypyNoise = [
  /client\.py:\d+: error: Argument \d to "__a?exit__"/, // openapi-python-client passes all arguments on.
  /error: Item "None" of "Any \| None" has no attribute "items" {2}\[union-attr\]/, // openapi-generator, optional maps.
  // `datamodel-code-generator` gives the default of a choice to each member, also to one of another type.
  /plyr_types\.py:\d+: error: Incompatible types in assignment \(expression has type "int", variable has type "str"\)/,
];

export const python: Toolchain = {
  prepare: (folder) => cpSync(signer('plyr_signing.py'), `${folder}/plyr_signing.py`),
  async compile(folder) {
    const bin = `${installPython()}/bin`;
    await execute({ file: `${bin}/python`, args: ['-m', 'compileall', '-q', folder] });
    const args = ['--config-file=', '--no-error-summary', '--exclude', '^(test/|setup.py)', '.'];
    const run = { file: `${bin}/mypy`, args, cwd: folder };
    const { output } = await execute(run).catch((error: Error) => ({ output: error.message }));
    const errors = output
      .split('\n')
      .filter((line) => line.includes(': error:') && !mypyNoise.some((known) => known.test(line)));
    if (errors.length > 0) throw new Error(`mypy:\n${errors.join('\n')}`);
  },
  program(folder) {
    return { file: `${installPython()}/bin/python`, args: ['use.py'], cwd: folder };
  },
};
