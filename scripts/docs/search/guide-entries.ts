/** What the guides say, passage by passage: one entry for each heading. */

import { headingSlug, passagesOf } from '../../../src/cli/docs/guide-passages.js';
import { type Entry, plainText } from '../../../src/cli/docs/search/entry.js';
import { background } from '../../../src/cli/docs/search/vocabulary.js';

/** What newcomers do not look for comes after the rest. */
export const backgroundWeight = 0.3;

/** Longer programs are for copying. Their lines only add noise. */
const mostCodeLines = 15;

/**
 * Lists the headings of the guides.
 * @param description The description of the API on the page, which contains all guides.
 * @param title The title of the API, for what comes before the first heading.
 */
export function guideEntries(description: string, title: string): Entry[] {
  let guide = title;
  return passagesOf(description).map((passage) => {
    if (passage.level === 1) guide = passage.title;
    const isWhole = passage.level <= 1;
    const place = [guide, ...(isWhole ? [] : [passage.title])];
    const address = ['section', ...place.map(headingSlug)].join('/');
    return {
      kind: 'guide',
      title: plainText(passage.title) || title,
      names: [],
      text: plainText(withoutPrograms(passage.body)),
      places: [
        {
          href: passage.level === 0 ? '#/' : `#/${address}`,
          label: isWhole ? 'Guide' : plainText(guide),
        },
      ],
      ...(background.includes(`section/${headingSlug(guide)}`) && { weight: backgroundWeight }),
    };
  });
}

/**
 * Lists the titles of the published docs that are links in the guide that lists them.
 * @param description The description of the API on the page.
 * @param known The titles of the operations, which are not listed.
 */
export function titleEntries(description: string, known: ReadonlySet<string>): Entry[] {
  const [, after = ''] = description.split(/^# API REFERENCE$/m);
  const [list = ''] = after.split(/^# /m);
  return [...list.matchAll(/^\s*- \[(.+)\]\((#\/[^()]+)\)$/gm)]
    .filter(([, title = '']) => !known.has(title))
    .map(([, title = '', href = '']) => ({
      kind: 'operation',
      title,
      names: [],
      text: '',
      places: [{ href, label: 'Title in the published docs' }],
    }));
}

function withoutPrograms(markdown: string): string {
  return markdown.replaceAll(/^\s*```.*?^\s*```$/gms, (code) =>
    code.split('\n').length > mostCodeLines + 2 ? '' : code,
  );
}
