/** The servers that are measured, and how each is started on a port. */
import { fileURLToPath } from 'node:url';

/** A server to measure. */
export interface Contender {
  name: string;
  /** The arguments of `node` that start it on a port. */
  args(port: number): string[];
  /** Where its operations lie. */
  basePath: string;
  /** What it checks of a request, for the table. */
  checks: string;
}

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Lists the servers, ours first.
 * @param root The folder with our compiled `dist`, `generated`, and package.json.
 * @param answer What the bare server returns.
 * @returns The servers; ours, the bare one and Prism are found by name.
 */
export function contenders(root: string, answer: string): Contender[] {
  const description = `${root}/dist/generated/plyr.json`;
  const prism = here('../../../node_modules/@stoplight/prism-cli/dist/index.js');
  const mockoon = here('../node_modules/@mockoon/cli/bin/run.js');
  return [
    {
      name: 'plyr-api mock',
      args: (port) => [`${root}/dist/src/cli/main.cjs`, 'mock', '--port', String(port)],
      basePath: '/api',
      checks: 'signature, request, answer; state',
    },
    {
      name: 'node:http alone',
      args: (port) => [here('bare.mjs'), answer, String(port)],
      basePath: '',
      checks: 'none',
    },
    {
      name: 'prism mock',
      args: (port) => [prism, 'mock', '--port', String(port), description],
      basePath: '',
      checks: 'headers there, request',
    },
    {
      name: 'mockoon',
      args: (port) => [
        mockoon,
        'start',
        '--data',
        description,
        '--port',
        String(port),
        '--disable-log-to-file',
      ],
      basePath: '/api',
      checks: 'none',
    },
    {
      name: 'openapi-backend',
      args: (port) => [here('openapi-backend.mjs'), description, String(port)],
      basePath: '',
      checks: 'headers there, request',
    },
    {
      name: 'scalar mock-server',
      args: (port) => [here('scalar.mjs'), description, String(port)],
      basePath: '',
      checks: 'none',
    },
  ];
}
