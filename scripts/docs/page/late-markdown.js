// Redoc parses all Markdown before it shows anything. Follows page.js in the same script.

/**
 * Makes Redoc parse Markdown only when it renders it. At once it needs the headings alone, for its menu.
 * @param parse Redoc's parser.
 * @returns A parser to use instead.
 */
globalThis.parsedLate = (parse) => {
  // Redoc parses the guides twice.
  let last;
  return (markdown, options) => {
    // It also takes text as it is.
    if (!/^#{1,6} /m.test(markdown)) return markdown;
    if (last?.markdown !== markdown) last = { markdown, nodes: lateNodes(markdown, parse, options) };
    return last.nodes;
  };
};

const lateNodes = (markdown, parse, options) =>
  partsOf(markdown).flatMap((part) =>
    isHeading(part) ? parse(part, options) : lateNode(part, parse, options),
  );

const isHeading = (markdown) => /^#{1,6} .*$/.test(markdown);

/** Headings, and what is between them. A comment in code is not a heading. */
function partsOf(markdown) {
  const parts = [];
  let from = 0;
  for (const { 0: found, index } of markdown.matchAll(/^ *(```+|~~~+)[\s\S]*?^ *\1|^#{1,6} .*$/gm)) {
    if (!isHeading(found)) continue;
    parts.push(markdown.slice(from, index), found);
    from = index + found.length;
  }
  return [...parts, markdown.slice(from)].filter((part) => part.trim());
}

/** A node that gets its children when Redoc copies it, as JSON, to render it. This type has no element of its own. */
function lateNode(markdown, parse, options) {
  let children;
  const toJSON = () => {
    children ??= parse(markdown, options);
    return { $$mdtype: 'Node', type: 'inline', attributes: {}, children };
  };
  return { type: 'inline', attributes: {}, children: [], toJSON };
}
