/**
 * Both pages of the docs contain the same program, Redoc, which is most of their size. The package contains it once, in the
 * main page. The mock puts it into the other page when a reader opens that page.
 */

const begin = '<script type="module">';
/** The start of the part after the program, which differs from page to page. */
const end = 'const __redoc_definition = ';
const gap = '/* The program of index.html */';

/**
 * Removes the program from a page.
 * @param page The HTML.
 * @param main The HTML of the main page.
 * @returns The page with a gap.
 * @throws Error when the programs of the two pages differ.
 */
export function withoutScript(page: string, main: string): string {
  const program = programOf(main);
  if (programOf(page) !== program) throw new Error('The pages contain different versions of Redoc.');
  return page.replace(program, () => gap);
}

/**
 * Puts the program back into a page.
 * @param page The result of {@link withoutScript}.
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
