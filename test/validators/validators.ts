/** Programs of other projects that judge a description. Each throws an error with the program's messages. */
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';
import { installTools } from '../../scripts/lib/install-tools.js';
import { installPythonProgram } from '../../scripts/lib/python-environment.js';
import { missing, node22, type Program } from '../generators/tools.js';
import { execute } from '../support/command.js';

const here = fileURLToPath(new URL('.', import.meta.url));

const oasdiffVersion = '1.37.0';

/**
 * Skips a test for which a program is missing. In CI, none may be.
 * @throws Error in CI, if one is missing.
 */
export function need(context: TestContext, ...programs: Program[]): void {
  const absent = missing(programs).join(', ');
  if (absent && process.env.CI) throw new Error(`This test needs ${absent}. Install it on the CI machine.`);
  context.skip(absent !== '', `SKIPPED: it needs ${absent}`);
}

/** Runs oasdiff, which `go run` downloads and compiles the first time. */
export async function oasdiff(...args: string[]): Promise<string> {
  const program = `github.com/oasdiff/oasdiff@v${oasdiffVersion}`;
  const { stdout } = await execute({ file: 'go', args: ['run', program, ...args] });
  return stdout;
}

/** A validator of descriptions. */
export interface Validator {
  needs: Program;
  /** Rejects if one of the files is not a valid description. */
  validate(files: readonly string[]): Promise<unknown>;
}

export const validators: Record<string, Validator> = {
  'openapi-spec-validator': {
    needs: 'python',
    validate(files) {
      const { file } = installPythonProgram('openapi-spec-validator', `${here}requirements.txt`);
      return execute({ file, args: [...files] });
    },
  },
  'swagger-parser': {
    needs: 'node22',
    validate: (files) => execute({ file: node22(), args: [`${here}swagger-parser.mjs`, ...files] }),
  },
  oasdiff: {
    needs: 'go',
    async validate(files) {
      for (const file of files) {
        // A fault that the control API returns has its `probability`, whose default is for requests.
        const level = file.endsWith('mock-control.yaml') ? 'ERR' : 'WARN';
        await oasdiff('validate', '--fail-on', level, file);
      }
    },
  },
};

/** Installs what npm has of them. */
export const installValidators = (): void => installTools('tools');
