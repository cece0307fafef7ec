import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toOpenApi31 } from '../generate/openapi-31.js';
import { everyObject } from '../generate/schema-walk.js';
import { follow, routesOf } from '../lib/openapi-walk.js';

const directory = 'test/contract/released';

/** Reads the three numbers of a version, which may be in the name of a file. */
export const versionOf = (name: string): number[] =>
  (/(\d+)\.(\d+)\.(\d+)/.exec(name) ?? []).slice(1).map(Number);

/** Orders versions, the oldest first. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [versionOf(a), versionOf(b)];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/**
 * Finds the bundle of the last release.
 * @returns Its path, relative to the repository.
 */
export function lastRelease(): string {
  return `${directory}/${readdirSync(directory).sort(compareVersions).at(-1)}`;
}

/**
 * Copies a bundle in a form in which bundles of different releases can be compared. Schemas have the forms of today's
 * bundles, and shared responses are in their operations. What still differs is described differently.
 * @param bundle A file, in YAML or JSON.
 * @param folder Where the copy gets a folder of its own. Without it, that is removed when the process ends.
 * @returns The path of the copy.
 */
export function comparableCopy(bundle: string, folder?: string): string {
  const document = toOpenApi31(parse(readFileSync(bundle, 'utf8')));
  for (const { operation } of routesOf<{ responses: Record<string, object> }>(document))
    for (const [status, response] of Object.entries(operation.responses))
      operation.responses[status] = follow(document, response);
  delete document.components.responses;
  delete document.jsonSchemaDialect;
  // oasdiff takes an array with a title for another one. The title only names a type of generated clients.
  everyObject(document, (node) => {
    if (node.type === 'array' && typeof node.title === 'string') delete node.title;
  });
  const own = mkdtempSync(join(folder ?? tmpdir(), 'plyr-compare-'));
  if (folder === undefined) process.once('exit', () => rmSync(own, { recursive: true }));
  const copy = join(own, 'plyr.json');
  writeFileSync(copy, JSON.stringify(document));
  return copy;
}
