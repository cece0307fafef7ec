/** The longest text in a comment, in characters, so that it fits into an editor. The docs have all of it. */
const LONGEST = 800;

/**
 * Shortens a description to whole paragraphs, and takes links to guides out of it.
 * @param markdown From the description.
 * @returns Markdown, with an ellipsis if something is left out.
 */
export function summarize(markdown: string): string {
  const paragraphs = withoutLinks(markdown).split(/\n{2,}/);
  let text = paragraphs.shift() ?? '';
  while (paragraphs[0] !== undefined && text.length + paragraphs[0].length <= LONGEST) {
    text += `\n\n${paragraphs.shift()}`;
  }
  return paragraphs.length > 0 ? `${text}\n\n…` : text;
}

/**
 * Returns the first sentence of a description.
 * @param markdown From the description.
 */
export const firstSentence = (markdown: string): string =>
  /^.*?[^.](?:\.(?= |$)|$)/s.exec(withoutLinks(markdown).replaceAll('\n', ' '))?.[0] ?? '';

const withoutLinks = (markdown: string) =>
  markdown.trim().replaceAll(/\[([^\]]+)\]\([\w./-]+\.md[^)]*\)/g, '$1');

/**
 * Renders a comment for editors.
 * @param text Markdown.
 * @param indent Whitespace in front of each line.
 * @returns The lines of the comment, with a line break at the end.
 */
export function docComment(text: string, indent = ''): string {
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */\n`].join(
    '\n',
  );
}
