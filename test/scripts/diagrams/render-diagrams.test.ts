/** The diagrams of the guides: their sources, the images in generated/diagrams/, and what both say. */
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderDiagram, renderDiagrams } from '../../../scripts/diagrams/render-diagrams.js';
import { diagramsIn } from '../../../scripts/docs/diagrams.js';

const committed = new URL('../../../generated/diagrams/', import.meta.url);
const guides = new URL('../../../openapi/guides/', import.meta.url);
const rendered = Object.entries(renderDiagrams());

const shown = readdirSync(guides)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, guides), 'utf8');
    return diagramsIn(text).map((diagram) => ({ ...diagram, file, text }));
  });

test('the images are those of the sources', () => {
  const images = readdirSync(committed).map((name) => [name, readFileSync(new URL(name, committed), 'utf8')]);
  expect(Object.fromEntries(images)).toEqual(Object.fromEntries(rendered));
  expect(rendered.length).toBeGreaterThanOrEqual(9);
});

test('each is in one guide, and its description is the alternative text', () => {
  const names = rendered.map(([name]) => name.replace('.svg', ''));
  expect(shown.map(({ name }) => name).sort()).toEqual(names);
  for (const { name, alt } of shown) expect(descriptionOf(svgOf(name)), name).toBe(alt);
});

describe.each(rendered)('%s', (name, svg) => {
  const id = name.replace('.svg', '');

  test('is named and described for those who do not see it', () => {
    expect(svg).toMatch(
      new RegExp(`^<svg [^>]*role="img" aria-labelledby="${id}-title ${id}-desc">\n<title id="${id}-title">`),
    );
    expect(descriptionOf(svg).length).toBeGreaterThan(100);
  });

  test('needs nothing from elsewhere, and is small', () => {
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|url\(|href|@import|@font-face|<(script|image|use|foreignObject)|\son\w+=/,
    );
    expect(svg.match(/@media \(prefers-color-scheme:dark\)/g)).toHaveLength(1);
    expect(svg.length).toBeLessThan(8_000);
  });

  test('names only what there is', () => {
    const guide = shown.find((one) => one.name === id)?.text ?? '';
    const description = readFileSync(new URL('../../../generated/plyr.yaml', import.meta.url), 'utf8');
    // A message may be broken into lines, so spaces don't count.
    const known = `${guide}\n${description}`.replaceAll(/\s/g, '');
    const codes = [...svg.matchAll(/<tspan class="c">(.*?)<\/tspan>/g)].map(([, code = '']) => code);
    expect(codes.filter((code) => !known.includes(code.replaceAll(/\s/g, '')))).toEqual(inHeaders[id] ?? []);
  });
});

/** Headers of the signature's diagram, which no page writes in this form. The next test checks them. */
const inHeaders: Record<string, string[]> = {
  signature: ['timestamp: 1750000000000', 'signature: 2299fd138a8dc0f6707bfdb830b5518b'],
};

test('the signature in the diagram is the signature of its text', () => {
  const signature = createHmac('sha256', 'plyr-demo-secret').update('1750000000000{}').digest('hex');
  const text = svgOf('signature').replaceAll(/<[^>]+>/g, '');
  for (const part of ['plyr-demo-secret', '1750000000000{}', signature]) expect(text).toContain(part);
});

describe('a wrong source is rejected', () => {
  const sequence = (steps: string) =>
    renderDiagram(
      'test',
      `kind: sequence\ntitle: T\ndescription: D\nparticipants: { a: { text: A }, b: { text: B } }\nsteps: [${steps}]`,
    );
  const graph = (nodes: string, edges = '') =>
    renderDiagram(
      'test',
      `kind: graph\ntitle: T\ndescription: D\ncell: [200, 100]\nnodes: {${nodes}}\nedges: {${edges}}`,
    );

  test('the sources that the others change are right', () => {
    expect(sequence('{ a -> b: hello }, { b --x a: lost }')).toContain('hello');
    expect(graph('a: { at: [0, 0], text: A }, b: { at: [0, 1], text: B }', 'a -> b: next')).toContain('next');
  });

  test.each([
    [
      'an unknown participant',
      () => sequence('{ a -> c: hello }'),
      'test: unknown participant "c". Use one of a, b.',
    ],
    ['an unknown arrow', () => sequence('{ a => b: hello }'), '"a => b" is not a message.'],
    [
      'an unknown node',
      () => graph('a: { at: [0, 0], text: A }', 'a -> b: next'),
      '"a -> b" does not connect two nodes.',
    ],
    [
      'an unknown side',
      () => graph('a: { at: [0, 0], text: A }', 'a -> a: { text: x, from: up }'),
      '"up" is not a side.',
    ],
    [
      'a part that is not there',
      () => graph('a: { at: [0, 0], text: A }, b: { at: [0, 1], text: B }', 'a -> b: { text: x, part: 3 }'),
      'there is no part 3',
    ],
    [
      'text on text',
      () => graph('a: { at: [0, 0], text: A }, b: { at: [0.01, 0], text: B }'),
      '"A" overlaps with "B"',
    ],
    [
      'text on a line',
      () =>
        graph(
          'a: { at: [0, 0], text: A }, b: { at: [0, 1], text: B }',
          'a -> b: { text: next, move: [-20, 0] }',
        ),
      'a line crosses "next"',
    ],
    ['text that is cut', () => sequence(`{ a -> b: ${'w'.repeat(80)} }`), 'leaves the image'],
    [
      'no description',
      () => renderDiagram('test', 'kind: graph\ntitle: T'),
      'test: there is no "description".',
    ],
    [
      'an unknown kind',
      () => renderDiagram('test', 'kind: pie\ntitle: T\ndescription: D'),
      'kind "pie" is unknown',
    ],
  ])('%s', (_, render, message) => {
    expect(render).toThrow(message);
  });
});

function svgOf(name: string): string {
  return rendered.find(([file]) => file === `${name}.svg`)?.[1] ?? '';
}

function descriptionOf(svg: string): string {
  return /<desc [^>]*>(.*?)<\/desc>/s.exec(svg)?.[1] ?? '';
}
