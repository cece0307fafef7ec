/** Generators of Python, from PyPI. */
import { readFileSync } from 'node:fs';
import type { Generator } from '../generator.js';
import { here, installPython } from '../tools.js';

const version = (name: string) =>
  new RegExp(`^${name}==(.+)`, 'm').exec(readFileSync(`${here}requirements.txt`, 'utf8'))?.[1] ?? '';

export const pythonGenerators: Generator[] = [
  {
    id: 'openapi-python-client',
    name: 'openapi-python-client',
    version: version('openapi-python-client'),
    language: 'Python',
    bundle: '3.1',
    needs: ['python'],
    declaration: /^class (\w+)/gm,
    withoutChoices: 'a choice is a union',
    async command(description, folder) {
      const bin = `${await installPython()}/bin`;
      const args = ['generate', '--path', description, '--output-path', `${folder}/plyr`, '--meta', 'none'];
      return { file: `${bin}/openapi-python-client`, args, env: { PATH: `${bin}:${process.env.PATH}` } };
    },
  },
];
