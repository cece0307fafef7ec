/** The diagrams of the guides: where the guides show them, and how the page does. */
import { readFileSync } from 'node:fs';

/** An image of a diagram in a guide. It is a paragraph of its own. */
const image = /!\[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]\(\.\.\/\.\.\/generated\/diagrams\/([\w-]+)\.svg\)/g;

/** Where a guide shows a diagram. */
export interface ShownDiagram {
  name: string;
  alt: string;
}

/**
 * Lists the diagrams that a guide shows.
 * @param markdown The guide.
 */
export function diagramsIn(markdown: string): ShownDiagram[] {
  return [...markdown.matchAll(image)].map(([, alt = '', name = '']) => ({
    name,
    alt: alt.replaceAll(/\s+/g, ' '),
  }));
}

/**
 * Turns the diagrams in a piece of Markdown.
 * @param markdown The Markdown.
 * @param show Returns what to show instead.
 */
export function withDiagrams(markdown: string, show: (diagram: ShownDiagram) => string): string {
  return markdown.replaceAll(image, (_, alt: string, name: string) =>
    show({ name, alt: alt.replaceAll(/\s+/g, ' ') }),
  );
}

/**
 * Shows a diagram as a part of the page. The page makes no network requests, so the image is in its address. It is not
 * inline SVG, because the style of one image would apply to the whole page.
 * @param diagram The diagram.
 * @returns HTML. Its caption links to the image as a file, which a reader can enlarge.
 */
export function diagramAsHtml({ name, alt }: ShownDiagram): string {
  const svg = readDiagram(name);
  const [, size = '', title = ''] =
    /^<svg [^>]*?(width="[\d.]+" height="[\d.]+").*?<title[^>]*>(.*?)<\/title>/s.exec(svg) ?? [];
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return [
    '<figure class="diagram">',
    `<img ${size} alt="${alt.replaceAll('"', '&quot;')}" src="${address}">`,
    `<figcaption><a href="diagrams/${name}.svg">${title}</a></figcaption>`,
    '</figure>',
  ].join('');
}

/**
 * Shows a diagram of a file in `guides/`.
 * @param diagram The diagram.
 * @returns Markdown.
 */
export function diagramAsFile({ name, alt }: ShownDiagram): string {
  return `![${alt}](../diagrams/${name}.svg)`;
}

/**
 * Reads a diagram.
 * @param name Its name, such as `room-life`.
 * @returns SVG.
 */
export function readDiagram(name: string): string {
  return readFileSync(`generated/diagrams/${name}.svg`, 'utf8');
}
