/** The titles over the groups of guides in the menu. */

import { headingSlug } from '../../../src/cli/docs/guide-passages.js';
import { type Guide, groupsOf } from '../guides.js';

/**
 * Renders the titles as style, so that the first paint has them, and screen readers read them with the list.
 * Redoc groups operations only, and it would drop elements that it did not render.
 * @param guides All guides, in reading order.
 * @returns CSS.
 */
export function menuGroupStyle(guides: readonly Guide[]): string {
  return groupsOf(guides)
    .map(({ title, guides: [first] }) => {
      if (!first) throw new Error(`No guide is in the group "${title}".`);
      const link = `a[href$="/section/${headingSlug(first.title)}"]`;
      return `.menu-content [role="listitem"]:has(> ${link})::before { content: "${title}"; }\n`;
    })
    .join('');
}
