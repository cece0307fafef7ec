/** Renders the diagrams of the guides: openapi/guides/diagrams/NAME.yaml becomes an SVG image. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { drawGraph, type GraphSource } from './graph.js';
import { drawSequence, type SequenceSource } from './sequence.js';

const folder = new URL('../../openapi/guides/diagrams/', import.meta.url);

/**
 * Renders all diagrams.
 * @returns SVG by file name, such as `room-life.svg`.
 */
export function renderDiagrams(): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => {
        const text = readFileSync(new URL(name, folder), 'utf8');
        const short = name.slice(0, -'.yaml'.length);
        return [`${short}.svg`, renderDiagram(short, text)];
      }),
  );
}

/**
 * Renders a diagram.
 * @param name Its name in kebab case.
 * @param text Its source, YAML.
 * @returns SVG.
 * @throws Error when the source is wrong, or text overlaps or is cut.
 */
export function renderDiagram(name: string, text: string): string {
  const source: Omit<SequenceSource, 'name'> | Omit<GraphSource, 'name'> = parse(text);
  for (const field of ['title', 'description'] as const)
    if (typeof source[field] !== 'string')
      throw new Error(`${name}: there is no "${field}". Add it for those who don't see the image.`);
  if (source.kind === 'sequence') return drawSequence({ ...source, name });
  if (source.kind === 'graph') return drawGraph({ ...source, name });
  throw new Error(`${name}: kind "${(source as { kind?: string }).kind}" is unknown. Use sequence or graph.`);
}
