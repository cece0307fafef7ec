/** A canvas that becomes an SVG image, and that rejects text which overlaps, or which is cut. */
import { readFileSync } from 'node:fs';
import { fontSize, type Line, lineHeight, widthOf } from './text-layout.js';

/** A rectangle, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point, in pixels. */
export type Point = readonly [x: number, y: number];

/** Where text is, relative to its x. */
export type Anchor = 'start' | 'middle' | 'end';

/** What describes the image to those who don't see it. */
export interface Caption {
  /** A short name in kebab case. It becomes a part of the ids. */
  name: string;
  title: string;
  description: string;
}

interface PlacedText {
  box: Box;
  text: string;
}

/** The width of an image, unless it needs more: a column of text, or a phone on its side. */
export const imageWidth = 600;

/** How near text may come to the edge, and to other text. */
const edge = 6;
const style = readFileSync(new URL('diagram.css', import.meta.url), 'utf8')
  .replaceAll(/\/\*.*?\*\//gs, '')
  .replaceAll(/\s+/g, ' ')
  .replaceAll(/ ?([{}:;,]) ?/g, '$1')
  .replaceAll(';}', '}')
  .trim();

/** Collects shapes and text. */
export class Canvas {
  readonly #shapes: string[] = [];
  readonly #texts: PlacedText[] = [];
  readonly #lines: (readonly [Point, Point])[] = [];
  readonly #solids: Box[] = [];
  readonly #extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

  /** Draws a rounded rectangle. Text on it must be inside of it; a solid one may not cover other text. */
  box({ x, y, width, height }: Box, className: string, radius = 6, isSolid = true): void {
    if (isSolid) this.#solids.push({ x, y, width, height });
    this.#reach([x, y], [x + width, y + height]);
    this.#shapes.push(
      `<rect class="${className}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${radius}"/>`,
    );
  }

  /** Draws a dot, where a life begins. */
  dot([x, y]: Point): void {
    this.#reach([x - 7, y - 7], [x + 7, y + 7]);
    this.#shapes.push(`<circle class="dot" cx="${n(x)}" cy="${n(y)}" r="7"/>`);
  }

  /**
   * Draws a line with round corners.
   * @param points Its corners.
   * @param className Its look; `arrow` has a head.
   * @param mayCross Whether it may cross text.
   */
  line(points: Point[], className: string, mayCross = false): void {
    const round = 8;
    this.#reach(...points);
    let path = '';
    for (const [index, point] of points.entries()) {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before && !mayCross) this.#lines.push([before, point]);
      if (!before) path += `M${at(point)}`;
      else if (!after) path += `L${at(point)}`;
      else path += `L${at(towards(point, before, round))}Q${at(point)} ${at(towards(point, after, round))}`;
    }
    this.#shapes.push(`<path class="${className}" d="${path}"/>`);
    const [tip, tail] = [points.at(-1), points.at(-2)];
    if (tip && tail && className.split(' ').includes('arrow')) this.#head(tip, tail);
  }

  /** Draws a cross: a message ends here without arriving. */
  cross([x, y]: Point): void {
    const [a, b, c, d] = [x - 5, y - 5, x + 5, y + 5].map(n);
    this.#shapes.push(`<path class="cross" d="M${a} ${b}L${c} ${d}M${a} ${d}L${c} ${b}"/>`);
  }

  /**
   * Writes lines of text.
   * @param x Where the anchor is.
   * @param top The upper edge of the first line.
   * @param lines The lines.
   * @param anchor Which part of the text is at x.
   * @param className Its look.
   */
  text(x: number, top: number, lines: Line[], anchor: Anchor = 'start', className = ''): void {
    const width = widthOf(lines);
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
    const words = lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');
    this.#reach([left, top], [left + width, top + lines.length * lineHeight]);
    this.#texts.push({ box: { x: left, y: top, width, height: lines.length * lineHeight }, text: words });
    const looks = [anchor !== 'start' && anchor[0], className].filter(Boolean).join(' ');
    const parts = lines.map(({ runs }, index) => {
      const baseline = top + index * lineHeight + (lineHeight + fontSize * 0.7) / 2;
      const content = runs
        .map(({ text, isCode }) => (isCode ? `<tspan class="c">${escaped(text)}</tspan>` : escaped(text)))
        .join('');
      return `<tspan x="${n(x)}" y="${n(baseline)}">${content}</tspan>`;
    });
    this.#shapes.push(`<text${looks && ` class="${looks}"`}>${parts.join('')}</text>`);
  }

  /** Returns the rectangle around everything that was drawn. */
  extent(): Box {
    const { left, top, right, bottom } = this.#extent;
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  /**
   * Returns the image.
   * @param view What it shows.
   * @param caption What describes it.
   * @throws Error when text overlaps, or is cut.
   */
  toSvg(view: Box, { name, title, description }: Caption): string {
    const { x, y, width, height } = view;
    const faults = this.faults(view);
    if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}. Move it, or give it more room.`);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="${[x, y, width, height].map(n).join(' ')}" role="img" aria-labelledby="${name}-title ${name}-desc">`,
      `<title id="${name}-title">${escaped(title)}</title>`,
      `<desc id="${name}-desc">${escaped(description.trim().replaceAll(/\s+/g, ' '))}</desc>`,
      `<style>${style}</style>`,
      `<rect class="panel" x="${n(x + 0.5)}" y="${n(y + 0.5)}" width="${n(width - 1)}" height="${n(height - 1)}" rx="8"/>`,
      ...this.#shapes,
      '</svg>\n',
    ].join('\n');
  }

  /**
   * Returns what is wrong with the places of text.
   * @param view What the image shows.
   */
  faults(view: Box): string[] {
    const inner = {
      x: view.x + edge,
      y: view.y + edge,
      width: view.width - 2 * edge,
      height: view.height - 2 * edge,
    };
    return this.#texts.flatMap(({ box, text }, index) => {
      const faults: string[] = [];
      if (!contains(inner, box)) faults.push(`"${text}" leaves the image`);
      for (const other of this.#texts.slice(index + 1))
        if (overlap(box, other.box)) faults.push(`"${text}" overlaps with "${other.text}"`);
      for (const solid of this.#solids)
        if (overlap(box, solid) && !contains(solid, box)) faults.push(`"${text}" overlaps with a box`);
      for (const [a, b] of this.#lines) {
        const line = {
          x: Math.min(a[0], b[0]),
          y: Math.min(a[1], b[1]),
          width: Math.abs(a[0] - b[0]),
          height: Math.abs(a[1] - b[1]),
        };
        if (overlap(box, line)) faults.push(`a line crosses "${text}"`);
      }
      return faults;
    });
  }

  #reach(...points: Point[]): void {
    const extent = this.#extent;
    for (const [x, y] of points) {
      extent.left = Math.min(extent.left, x);
      extent.top = Math.min(extent.top, y);
      extent.right = Math.max(extent.right, x);
      extent.bottom = Math.max(extent.bottom, y);
    }
  }

  #head(tip: Point, tail: Point): void {
    const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]) || 1;
    const [dx, dy] = [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length];
    const corner = (side: number): Point => [
      tip[0] - dx * 9 - dy * 4.5 * side,
      tip[1] - dy * 9 + dx * 4.5 * side,
    ];
    this.#shapes.push(`<path class="head" d="M${at(tip)}L${at(corner(1))}L${at(corner(-1))}Z"/>`);
  }
}

const right = (box: Box) => box.x + box.width;
const bottom = (box: Box) => box.y + box.height;

function overlap(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x && outer.y <= inner.y && right(outer) >= right(inner) && bottom(outer) >= bottom(inner)
  );
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const part = Math.min(distance, length / 2) / length;
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

const n = (value: number) => String(Math.round(value * 10) / 10);
const at = ([x, y]: Point) => `${n(x)} ${n(y)}`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
