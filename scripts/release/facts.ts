import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readChangelog } from '../lib/changelog.js';
import { changedFiles, commitOf } from '../lib/revision.js';
import { type ReleaseFacts, storedPath } from './checks.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');

/**
 * Reads what a release of this repository depends on.
 * @param tag The name of the tag. Undefined in a dry run.
 */
export function readFacts(tag: string | undefined): ReleaseFacts {
  const { version } = JSON.parse(read('package.json'));
  const stored = storedPath(version);
  return {
    tag,
    tagCommit: tag === undefined ? undefined : commitOf(`refs/tags/${tag}`),
    headCommit: commitOf('HEAD'),
    versions: {
      'package.json': version,
      'package-lock.json': JSON.parse(read('package-lock.json')).version,
      ...Object.fromEntries(
        ['openapi/plyr.yaml', 'openapi/mock-control.yaml', 'generated/plyr.yaml'].map((path) => [
          path,
          parse(read(path)).info.version,
        ]),
      ),
    },
    changedFiles: changedFiles(),
    changelog: readChangelog(),
    description: read('generated/plyr.yaml'),
    storedDescription: existsSync(root + stored) ? read(stored) : undefined,
  };
}
