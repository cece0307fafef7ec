/** The text of a PDF as Chromium writes it. A library that reads every PDF would be larger than the page. */
import { inflateSync } from 'node:zlib';

/** What a font writes: the characters by their codes, in hexadecimal. */
interface Font {
  /** Hexadecimal digits of a code. */
  digits: number;
  characters: Map<string, string>;
}

/**
 * Reads the text of each page.
 * @param pdf The file.
 * @returns The text of the pages in their order, with a space between pieces that are drawn apart.
 */
export function pdfText(pdf: Buffer): string[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gms)].map(
      ([, id = '', object = '']) => [id, object],
    ),
  );
  const stream = (id: string) => {
    const [head = '', data = ''] = splitOnce(objects.get(id) ?? '', 'stream\n');
    const bytes = Buffer.from(data.slice(0, Number(/\/Length (\d+)/.exec(head)?.[1])), 'latin1');
    return inflateSync(bytes).toString('latin1');
  };
  const fontOf = (id: string): Font => {
    const font = objects.get(id) ?? '';
    const map = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1];
    return {
      digits: font.includes('/Type0') ? 4 : 2,
      characters: map ? charactersOf(stream(map)) : new Map(),
    };
  };
  const [, kids = ''] = /\/Type \/Pages\n.*?\/Kids \[(.*?)\]/s.exec([...objects.values()].join('\n')) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => {
    const page = objects.get(id) ?? '';
    const [, fonts = ''] = /\/Font <<(.*?)>>/s.exec(page) ?? [];
    const byName = new Map(
      [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, fontOf(font)]),
    );
    return textOf(stream(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''), byName);
  });
}

function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let text = '';
  for (const [, name, codes, end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-F]+)>|\b(Tm|ET)\b/gi)) {
    if (name) font = fonts.get(name);
    else if (end) text += ' ';
    else if (font)
      for (let at = 0; at < (codes ?? '').length; at += font.digits)
        text += font.characters.get((codes ?? '').slice(at, at + font.digits).toUpperCase()) ?? '';
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Reads a table of characters: single codes and ranges of them. */
function charactersOf(table: string): Map<string, string> {
  const characters = new Map<string, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', hex = ''] of block.matchAll(/<([\dA-F]+)> <([\dA-F]+)>/gi))
      characters.set(code.toUpperCase(), text(hex));
  for (const [, block = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first = '', last = '', hex = ''] of block.matchAll(
      /<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>/gi,
    ))
      for (let offset = 0; offset <= Number.parseInt(last, 16) - Number.parseInt(first, 16); offset += 1) {
        const code = (Number.parseInt(first, 16) + offset)
          .toString(16)
          .padStart(first.length, '0')
          .toUpperCase();
        characters.set(code, String.fromCharCode(Number.parseInt(hex, 16) + offset));
      }
  return characters;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
