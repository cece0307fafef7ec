/** A heading, and the Markdown up to the next heading. */
export interface Passage {
  /** 1 for the title of a guide. 0 for the text before the first heading. */
  level: number;
  title: string;
  body: string;
}

/**
 * Splits Markdown at its headings.
 * @param markdown One or more guides.
 */
export function passagesOf(markdown: string): Passage[] {
  const passages: Passage[] = [{ level: 0, title: '', body: '' }];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) isCode = !isCode;
    const [, marks = '', title = ''] = (!isCode && /^(#{1,6}) +(.+)$/.exec(line)) || [];
    if (title) passages.push({ level: marks.length, title: title.replaceAll('`', ''), body: '' });
    else (passages.at(-1) as Passage).body += `${line}\n`;
  }
  return passages;
}

/**
 * Returns the last part of a heading's address, in the form that Redoc uses.
 * @param title The text of the heading.
 */
export function headingSlug(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\w\s'.:-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-');
}
