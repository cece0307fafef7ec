/** The docs for agents: guides and operations as Markdown, with links to resources. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { packPath, unpackTexts } from '../../mock/http/markdown-pack.js';
import { redactJwts } from '../../mock/observability/redact-text.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { assetPath } from '../../mock/package-files.js';

/** A part of a guide. */
export interface Section {
  /** The heading. For the first section, the title of the guide. */
  title: string;
  markdown: string;
}

/** A guide. */
export interface GuideText {
  /** Such as `game-rooms`. */
  name: string;
  title: string;
  /** Its sections of the second level. The first one is the text before them. */
  sections: readonly Section[];
}

let texts: ReadonlyMap<string, string> | undefined;
let guides: readonly GuideText[] | undefined;

/**
 * Returns all guides, in reading order.
 * @throws UserError when the docs are not built.
 */
export function allGuides(): readonly GuideText[] {
  guides ??= [...pack()]
    .filter(([path]) => path.startsWith('guides/'))
    .map(([path, text]) => {
      const name = path.slice('guides/'.length, -'.md'.length);
      const sections = sectionsOf(withResourceLinks(text.trim(), name));
      return { name, title: sections[0]?.title ?? name, sections };
    });
  return guides;
}

/**
 * Returns the Markdown of an operation; undefined if the docs don't have it.
 * @param id Its operationId.
 * @throws UserError when the docs are not built.
 */
export function operationMarkdown(id: string): string | undefined {
  const text = pack().get(`operations/${id}.md`);
  return text === undefined ? undefined : withResourceLinks(text.trim(), '');
}

function pack(): ReadonlyMap<string, string> {
  if (texts) return texts;
  let bytes: Buffer;
  try {
    bytes = readFileSync(assetPath(packPath));
  } catch {
    throw new UserError('the docs are not built. Run "npm run docs" in the repository.');
  }
  texts = unpackTexts(brotliDecompressSync(bytes).toString());
  return texts;
}

/** Shortens JWTs in examples, which have expired and are long. Replaces images with their descriptions. */
function withResourceLinks(markdown: string, guide: string): string {
  return redactJwts(markdown)
    .replaceAll(/!\[(.*?)\]\([^)]+\)/g, 'Diagram: $1')
    .replaceAll(/\]\((?:\.\.\/)?(guide|operation)s\/([\w-]+)\.md/g, '](plyr://$1/$2')
    .replaceAll(/\[([^\]]+)\]\(\.\.\/[^)]+\)/g, '$1')
    .replaceAll(/\]\(#/g, guide === '' ? '](#' : `](plyr://guide/${guide}#`);
}

function sectionsOf(markdown: string): Section[] {
  const parts: string[][] = [[]];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    if (!isCode && line.startsWith('## ')) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.map((lines) => ({
    title: (lines[0] ?? '').replace(/^#+ /, '').replaceAll('`', ''),
    markdown: lines.join('\n').trim(),
  }));
}
