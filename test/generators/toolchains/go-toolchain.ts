/** The Go command. */
import { cpSync } from 'node:fs';
import { execute } from '../../support/command.js';
import { signer, type Toolchain } from './toolchain.js';

export const go: Toolchain = {
  prepare: (folder) => cpSync(signer('plyrsigning.go'), `${folder}/plyrsigning/plyrsigning.go`),
  async compile(folder) {
    // The tests that openapi-generator writes are of another module.
    await execute({ file: 'go', args: ['vet', '.', './use'], cwd: folder });
    await execute({ file: 'go', args: ['build', '-o', 'use.out', './use'], cwd: folder });
  },
  program: (folder) => ({ file: `${folder}/use.out`, args: [] }),
};
