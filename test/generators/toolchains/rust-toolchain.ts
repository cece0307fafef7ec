/** Cargo. */
import { execute } from '../../support/command.js';
import { cache } from '../tools.js';
import type { Toolchain } from './toolchain.js';

/** Outside of the client's folder, which each run empties: most of the time goes into the libraries. */
const target = `${cache}/rust-target`;

export const rust: Toolchain = {
  async compile(folder) {
    const args = ['build', '--quiet', '--target-dir', target];
    await execute({ file: 'cargo', args, cwd: `${folder}/use` });
  },
  program: () => ({ file: `${target}/debug/use`, args: [] }),
};
