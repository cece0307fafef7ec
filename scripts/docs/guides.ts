/** The guides: chapters of the page, and Markdown files of their own. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** In reading order. */
const files = [
  'openapi/guides/getting-started.md',
  'openapi/guides/signing.md',
  'generated/signers.md',
  'openapi/guides/sessions.md',
  'openapi/guides/one-time-passwords.md',
  'openapi/guides/tasks.md',
  'openapi/guides/game-rooms.md',
  'openapi/guides/errors.md',
  'openapi/guides/networks.md',
  'openapi/guides/plyr-connect.md',
  'openapi/guides/mock.md',
  'generated/mock-rules.md',
  'generated/docs-differences.md',
];

export interface Guide {
  /** File name, such as `signing.md`: what links to the guide name. */
  file: string;
  title: string;
  markdown: string;
}

/**
 * Reads the guides.
 * @returns All of them, in reading order.
 */
export function readGuides(): Guide[] {
  return files.map((path) => {
    const markdown = readFileSync(path, 'utf8').trim();
    const title = /^# (.+)\n/.exec(markdown)?.[1];
    if (!title) throw new Error(`${path} does not begin with a title.`);
    return { file: basename(path), title, markdown };
  });
}
