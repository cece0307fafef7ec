/** What the search of the page finds. */

/** The groups of the results. */
export type Kind = 'guide' | 'operation' | 'field' | 'error' | 'example';

/** Where an entry is on the page. */
export interface Place {
  /** Its address, such as `#/users/getuserinfo`. */
  href: string;
  /** What readers see of it: the title of an operation, or the path to a heading. */
  label: string;
  /** Other words for it, such as the operationId. */
  names?: string;
}

/** One thing to find. */
export interface Entry {
  kind: Kind;
  title: string;
  /** Names that readers may type in full: operationId, path, name of an example. */
  names: string[];
  /** The passage that is searched and shown. */
  text: string;
  /** Where it is. An error message or a field can be in many places. */
  places: Place[];
  /** How much it counts; 1 by default. */
  weight?: number;
}

/**
 * Makes plain text of Markdown.
 * @param markdown What the page renders.
 * @returns Its words in one line, without marks, colors of code, addresses, and borders of tables.
 */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/^\s*```.*$/gm, '')
    .replaceAll(/\{% .*? %\}/g, '')
    .replaceAll(/<img\b[^>]*? alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<\/?(?:[a-z]+ [^>]*|[a-z]+)>/g, ' ')
    .replaceAll(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^()\s]*\)/g, '$1')
    .replaceAll(/^\s*\|?[\s:|-]+\|\s*$/gm, '')
    .replaceAll(/^\s*(?:#{1,6}|>|[-*]|\d+\.)\s+/gm, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/^\s*\|/gm, '')
    .replaceAll(/\s*\|\s*$/gm, ';')
    .replaceAll(/\s*\|\s*/g, ' · ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
