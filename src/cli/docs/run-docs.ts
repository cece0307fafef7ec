import { existsSync } from 'node:fs';
import { startMock } from '../../mock/index.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { assetPath } from '../../mock/package-files.js';
import type { Shell } from '../shell.js';
import { type DocsPlace, findPlaces } from './find-places.js';

/** How `plyr-api docs` was called. */
export interface DocsCommand {
  words: readonly string[];
  /** The address of a mock that may be running. */
  mock: string;
  /** Whether to serve the docs if it is not running. */
  serves: boolean;
  /** The port to serve them on. */
  port: number;
  opens: boolean;
}

/** The most other places that are listed. */
const mostShown = 5;

/** How long a mock may take to respond. */
const patienceMs = 2000;

/**
 * Prints the address of a place in the docs, and opens it. If no mock is running, it starts one, which serves
 * the docs until a signal ends it.
 * @param command How it was called.
 * @param shell Gets the address on standard output, and everything else on standard error.
 * @param open Opens an address, and returns whether it could.
 * @throws UserError if no place matches, or if the docs are not built.
 */
export async function runDocs(
  command: DocsCommand,
  shell: Shell,
  open: (url: string) => Promise<boolean>,
): Promise<void> {
  if (!existsSync(assetPath('dist/docs-brotli/index.html.br')))
    throw new UserError('the docs are not built. Build them with: npm run docs');
  const [place, ...others] = placesOf(command.words);
  const running = await runningDocs(command);
  const own = running === undefined ? await startDocs(command.port) : undefined;
  const docs = running ?? (own?.docs as string);
  const url = `${docs}${place.hash}`;
  shell.stdout.write(`${url}\n`);
  for (const { title, hash } of others.slice(0, mostShown))
    shell.stderr.write(`Also: ${title}  ${docs}${hash}\n`);
  if (command.opens && !(await open(url)))
    shell.stderr.write('No browser could be opened. Open the address yourself.\n');
  if (!own) return;
  shell.stderr.write('A new mock serves the docs. Press Ctrl-C to stop it.\n');
  await new Promise<void>((resolve) => {
    shell.on('SIGINT', () => resolve());
    shell.on('SIGTERM', () => resolve());
  });
  await own.close();
}

function placesOf(words: readonly string[]): [DocsPlace, ...DocsPlace[]] {
  if (words.length === 0) return [{ title: 'Docs', hash: '' }];
  const [place, ...others] = findPlaces(words);
  if (place) return [place, ...others];
  throw new UserError(
    `the docs have nothing about ${JSON.stringify(words.join(' '))}. Try fewer words, or "plyr-api operations".`,
  );
}

async function runningDocs({ mock, serves }: DocsCommand): Promise<string | undefined> {
  const docs = `${mock.replace(/\/+$/, '')}/docs/`;
  try {
    const response = await fetch(`${docs}llms.txt`, { signal: AbortSignal.timeout(patienceMs) });
    if (response.ok && (await response.text()).startsWith('# PLYR')) return docs;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  if (serves) return undefined;
  throw new UserError(
    `no mock with docs runs at ${mock}. Leave out --mock to serve the docs of this package.`,
  );
}

async function startDocs(port: number): Promise<{ docs: string; close: () => Promise<void> }> {
  const mock = await startMock({ port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === undefined
      ? error
      : new UserError(`can't listen on port ${port} (${error.code}). Choose another --port.`);
  });
  return { docs: new URL('/docs/', mock.url).href, close: () => mock.close() };
}
