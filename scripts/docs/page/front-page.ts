/** What a reader sees first: what this is, three ways in, and who talks to whom. At the end, the files. */

import { headingSlug } from '../../../src/cli/docs/guide-passages.js';
import { diagramAsHtml, diagramsIn } from '../diagrams.js';
import type { Guide } from '../guides.js';

/** A file next to the page. */
export interface Download {
  title: string;
  url: string;
}

const ways: readonly { title: string; text: string; file: string }[] = [
  {
    title: 'Call it from my game',
    text: 'Get a key, sign a request, and read the response.',
    file: 'getting-started.md',
  },
  {
    title: 'Look something up',
    text: 'All operations, in the order of the published docs.',
    file: 'api-reference.md',
  },
  {
    title: 'Test against the mock',
    text: 'Start the API on your machine, without a key.',
    file: 'mock.md',
  },
];

/** The diagram for the front page, and the guide that has it too, with its text for those who cannot see it. */
const picture = { name: 'who-talks-to-whom', file: 'getting-started.md' };

/**
 * Renders the front page.
 * @param guides All guides.
 * @returns Markdown that comes after the title and the summary of the API.
 */
export function renderFrontPage(guides: readonly Guide[]): string {
  const cards = ways.map(({ title, text, file }) => {
    const guide = guideOf(guides, file);
    return `<a class="way" href="#/section/${headingSlug(guide.title)}"><strong>${title}</strong><span>${text}</span></a>`;
  });
  const shown = diagramsIn(guideOf(guides, picture.file).markdown).find(({ name }) => name === picture.name);
  if (!shown) throw new Error(`${picture.file} does not show the diagram ${picture.name}.`);
  return `<div class="ways">${cards.join('')}</div>\n\n${diagramAsHtml(shown)}`;
}

/**
 * Renders the last chapter of the guides.
 * @param files The files.
 * @param license The license of the API's description.
 * @returns Markdown.
 */
export function renderDownloads(files: readonly Download[], license: string): string {
  return [
    '# Downloads',
    'The description of the API, ready for generators, clients, and validators:',
    files.map(({ title, url }) => `- [${title}](${url})`).join('\n'),
    `License: ${license}.`,
  ].join('\n\n');
}

function guideOf(guides: readonly Guide[], file: string): Guide {
  const guide = guides.find((one) => one.file === file);
  if (!guide) throw new Error(`The front page leads to ${file}, which is not a guide.`);
  return guide;
}
