// @ts-check
/** What the templates share: lines, and values as literals of a language. */

/**
 * Joins lines.
 * @param {...(string | false | readonly string[])} parts Lines; lists of lines; false for none.
 * @returns {string} Ends with a line break.
 */
export const lines = (...parts) =>
  `${parts
    .flat()
    .filter((part) => part !== false)
    .join('\n')}\n`;

/**
 * Lines under a condition.
 * @param {unknown} condition
 * @param {...string} part
 * @returns {string[]}
 */
export const when = (condition, ...part) => (condition ? part : []);

/**
 * How a language writes data.
 *
 * @typedef {object} Notation
 * @property {string} indent What a level is indented by.
 * @property {[open: string, close: string, padding: string]} map Padding stands inside of a map that is on one line.
 * @property {[open: string, close: string]} list
 * @property {string} emptyMap
 * @property {(name: string) => string} key With what separates it from its value.
 * @property {(text: string) => string} text
 * @property {{ true: string, false: string, null: string }} words
 */

/** How many columns the panel of the docs page shows. Only what cannot be broken is longer. */
export const width = 64;

/**
 * Writes a value as a literal.
 * @param {unknown} value Anything that JSON can say.
 * @param {Notation} notation Of the language.
 * @param {number} [taken] The columns that the rest of its first line takes.
 * @param {string} [indent] Of that line.
 * @returns {string} On one line if it fits, else over several.
 */
export function literal(value, notation, taken = 0, indent = '') {
  const inline = write(value, notation);
  const fits = taken + inline.length <= width;
  return fits || typeof value !== 'object' || value === null ? inline : spread(value, notation, indent);
}

/**
 * Writes a map or a list as a literal with a line for each entry.
 * @param {object} value A map or a list.
 * @param {Notation} notation Of the language.
 * @param {string} [indent] Of the line on which it begins.
 */
export function spread(value, notation, indent = '') {
  const deeper = indent + notation.indent;
  const [open, close] = Array.isArray(value) ? notation.list : notation.map;
  const entries = Object.entries(value).map(([name, entry]) => {
    const start = deeper + (Array.isArray(value) ? '' : notation.key(name));
    return `${start}${literal(entry, notation, start.length + 1, deeper)},\n`;
  });
  return `${open}\n${entries.join('')}${indent}${close}`;
}

/**
 * Breaks compact JSON into lines. Joined without anything between them, they are the same JSON.
 * @param {string} json
 * @param {number} taken The columns that the indentation and marks of a string take on each line.
 * @returns {string[]} Each ends after a comma, or is the last.
 */
export function jsonLines(json, taken) {
  const parts = json.match(/(?:"(?:[^"\\]|\\.)*"|[^",])*,?/gs) ?? [];
  /** @type {string[]} */
  const broken = [''];
  for (const part of parts) {
    const line = broken.at(-1) ?? '';
    if (line && part && taken + line.length + part.length > width) broken.push(part);
    else broken[broken.length - 1] = line + part;
  }
  return broken;
}

/** @param {unknown} value @param {Notation} notation @returns {string} */
function write(value, notation) {
  if (typeof value === 'string') return notation.text(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null)
    return notation.words[/** @type {'true' | 'false' | 'null'} */ (String(value))];
  if (Array.isArray(value)) {
    const [open, close] = notation.list;
    return `${open}${value.map((entry) => write(entry, notation)).join(', ')}${close}`;
  }
  const [open, close, padding] = notation.map;
  const entries = Object.entries(value).map(([name, entry]) => notation.key(name) + write(entry, notation));
  return entries.length > 0 ? `${open}${padding}${entries.join(', ')}${padding}${close}` : notation.emptyMap;
}

/**
 * Text between single quotes. Those inside are escaped with a backslash, as backslashes are.
 * @param {string} text
 */
export const singleQuoted = (text) => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
