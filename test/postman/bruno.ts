import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolPath } from '../../scripts/lib/install-tools.js';
import { execute } from '../support/command.js';
import { type Answer, itemsOf, type RunCollection } from './collection.js';

/** How Bruno keeps a collection on disk, and in which sandbox it runs scripts. The first of each is its default. */
export interface BrunoOptions {
  format: 'yml' | 'bru';
  sandbox: 'safe' | 'developer';
}

interface Converters {
  postmanToBruno(collection: object): Promise<{ collection: object; issues: unknown[] }>;
}

interface CollectionWriter {
  createCollectionFromBrunoObject(
    collection: object,
    folder: string,
    options: { format: BrunoOptions['format'] },
  ): Promise<string>;
}

/** A request and its response in the report of Bruno's command line. */
interface Result {
  name: string;
  error: string | null;
  response: { status: number; headers: Record<string, string>; data: unknown };
}

const tools = createRequire(toolPath('tools', 'package.json'));

/** Imports a collection into Bruno, as its app does, and runs it in Bruno's command line. Both must be installed (`installTools`). */
export function brunoWith(options: BrunoOptions): RunCollection {
  return async (collection, variables) => {
    const folder = mkdtempSync(join(tmpdir(), 'plyr-bruno-'));
    try {
      await importCollection(collection, folder, options.format);
      const results = await run(folder, options.sandbox, variables);
      const items = itemsOf(collection);
      const [sent, wanted] = [results, items].map((list) => list.map(({ name }) => name).join('\n'));
      if (sent !== wanted) throw new Error(`Bruno ran these requests:\n${sent}\nExpected:\n${wanted}`);
      return results.map((result, index) => ({ id: items[index]?.id as string, ...answerOf(result) }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

async function importCollection(
  collection: object,
  folder: string,
  format: BrunoOptions['format'],
): Promise<void> {
  const { postmanToBruno } = tools('@usebruno/converters') as Converters;
  const imported = await postmanToBruno(structuredClone(collection));
  if (imported.issues.length > 0) throw new Error(`Bruno's import: ${JSON.stringify(imported.issues)}`);
  const writer = tools('@usebruno/cli/src/utils/collection.js') as CollectionWriter;
  await writer.createCollectionFromBrunoObject(imported.collection, folder, { format });
}

async function run(
  folder: string,
  sandbox: BrunoOptions['sandbox'],
  variables: Record<string, string>,
): Promise<Result[]> {
  const report = join(folder, 'report.json');
  const environment = Object.entries(variables).flatMap(([name, value]) => ['--env-var', `${name}=${value}`]);
  const options = ['-r', '--noproxy', '--sandbox', sandbox, '--reporter-json', report];
  const args = [tools.resolve('@usebruno/cli/bin/bru.js'), 'run', ...options, ...environment];
  await execute({ file: process.execPath, args, cwd: folder });
  const [{ results }] = JSON.parse(readFileSync(report, 'utf8')) as [{ results: Result[] }];
  const failed = results.filter(({ error }) => error);
  if (failed.length > 0) throw new Error(failed.map(({ name, error }) => `${name}: ${error}`).join('\n'));
  return results;
}

/** The report has the body as a value. */
function answerOf({ response: { status, headers, data } }: Result): Omit<Answer, 'id'> {
  const mediaType = (headers['content-type'] ?? '').split(';')[0] as string;
  const isText = mediaType !== 'application/json' && typeof data === 'string';
  return { status, mediaType, body: isText ? data : JSON.stringify(data) };
}
