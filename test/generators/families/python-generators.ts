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
    command(description, folder) {
      const bin = `${installPython()}/bin`;
      const args = ['generate', '--path', description, '--output-path', `${folder}/plyr`, '--meta', 'none'];
      return { file: `${bin}/openapi-python-client`, args, env: { PATH: `${bin}:${process.env.PATH}` } };
    },
  },
  {
    id: 'datamodel-code-generator',
    name: 'datamodel-code-generator',
    version: version('datamodel-code-generator'),
    language: 'Python',
    bundle: '3.1',
    options: '--output-model-type pydantic_v2.BaseModel --field-constraints',
    needs: ['python'],
    declaration: /^class (\w+)/gm,
    note: 'types only, used with `httpx`',
    command(description, folder) {
      const types = ['--output-model-type', 'pydantic_v2.BaseModel', '--field-constraints'];
      const files = [
        '--input',
        description,
        '--input-file-type',
        'openapi',
        '--output',
        `${folder}/plyr_types.py`,
      ];
      // Without a choice of formatters, it warns that its default is about to change.
      const args = [...files, ...types, '--formatters', 'builtin'];
      return { file: `${installPython()}/bin/datamodel-codegen`, args };
    },
  },
];
