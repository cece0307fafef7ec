/**
 * Colors the code blocks of guides when the page is built, so no script of the page has to. Redoc colors the samples of
 * operations itself; code-colors.css takes the colors from the same variables.
 */
import { refractor } from 'refractor';
import http from 'refractor/http';

refractor.register(http);

// Prism ends a raw string of C# at its second quote, and one of Java where a line ends with a backslash.
const rawString = { pattern: /"""[\s\S]*?"""/, greedy: true, alias: 'string' };
refractor.languages.insertBefore('csharp', 'string', { 'raw-string': rawString });
refractor.languages.insertBefore('java', 'triple-quoted-string', { 'raw-string': rawString });

type Node = ReturnType<typeof refractor.highlight>['children'][number];

/** Code in one color. */
interface Run {
  /** The class of code-colors.css, or empty for the color of the block. */
  color: string;
  text: string;
}

/**
 * The tokens of Prism that have a color. As in Redoc's palette, many share one. Punctuation, operators, and numbers have
 * the color of the block, which keeps the page small.
 */
const colors: Readonly<Record<string, string>> = {
  comment: 'c',
  keyword: 'k',
  string: 's',
  'template-string': 's',
  regex: 's',
  char: 's',
  builtin: 's',
  property: 'p',
  atrule: 'p',
  function: 'f',
  'class-name': 'f',
  variable: 'f',
  method: 'f',
  boolean: 'l',
  // Code within a string.
  interpolation: '',
  expression: '',
};

const fence = /^```(\w+)\n(.*?)^```$/gms;

/**
 * Colors the code blocks in a piece of Markdown.
 * @param markdown Markdown for Redoc. Blocks that are indented, or whose language is `text`, stay as they are.
 * @returns The same with the tags of Markdoc, which Redoc understands within code blocks.
 * @throws Error for a language that Prism doesn't know.
 */
export function withCodeColors(markdown: string): string {
  return markdown.replaceAll(fence, (block, language: string, code: string) => {
    if (language === 'text') return block;
    const runs = mergedRuns(runsOf(refractor.highlight(code, language).children, ''));
    return `\`\`\`${language}\n${runs.map(marked).join('')}\`\`\``;
  });
}

function runsOf(nodes: readonly Node[], color: string): Run[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ color, text: node.value }];
    if (node.type !== 'element') return [];
    const classes = [node.properties.className].flat().map(String);
    const own = classes.findLast((name) => colors[name] !== undefined);
    // In a shell, Prism calls a command between `$(` and `)` a variable.
    const isCommand = own === 'variable' && node.children.length > 1;
    return runsOf(node.children, isCommand ? '' : ((own && colors[own]) ?? color));
  });
}

/** Joins neighbors of one color. Space has none, so it joins either. */
function mergedRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const { color, text } of runs) {
    const last = merged.at(-1);
    if (last && (last.color === color || text.trim() === '')) last.text += text;
    else merged.push({ color, text });
  }
  return merged;
}

/** A closing fence must begin its line, so the last line break stays outside of tags. */
function marked({ color, text }: Run): string {
  if (color === '') return text;
  const code = text.trimEnd();
  return `{% html name="span" attrs={className:"${color}"} %}${code}{% /html %}${text.slice(code.length)}`;
}
