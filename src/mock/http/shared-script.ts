/**
 * The docs have two pages with the same program in them: Redoc, which takes most of their size. The package has it once, in
 * the main page. The mock puts it into the other page when a reader opens that.
 */

const begin = '<script type="module">';
/** What the program is followed by: the part of the script that differs from page to page. */
const end = 'const __redoc_definition = ';
const gap = '/* The program of index.html */';

/**
 * Takes the program out of a page.
 * @param page The HTML.
 * @param main The HTML of the main page.
 * @returns The page with a gap.
 * @throws Error when the programs of the two pages differ.
 */
export function withoutScript(page: string, main: string): string {
  const program = programOf(main);
  if (programOf(page) !== program) throw new Error('The pages have different versions of Redoc in them.');
  return page.replace(program, () => gap);
}

/**
 * Puts the program back into a page.
 * @param page What {@link withoutScript} returned.
 * @param main The HTML of the main page.
 * @returns The page as it was.
 */
export function withScript(page: string, main: string): string {
  return page.replace(gap, () => programOf(main));
}

function programOf(html: string): string {
  const stop = html.indexOf(end);
  const start = html.lastIndexOf(begin, stop);
  if (stop < 0 || start < 0)
    throw new Error(`A docs page has no "${end}" in a module script. Build the docs again.`);
  return html.slice(start + begin.length, stop);
}
