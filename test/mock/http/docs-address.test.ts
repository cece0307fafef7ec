/** The docs show the address of the mock that serves them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { AddressedFiles, withAddress } from '../../../src/mock/http/docs-address.js';

const base = 'https://team.example/mock/s/qa-1';

const script = "<script>const url = 'http://127.0.0.1:4010';</script>";
const html = `<head><meta charset="utf-8">${script}</head><p>http://127.0.0.1:4010/api http://127.0.0.1:4010/s/NAME/api</p>`;
const withBase = `<p>${base}/api https://team.example/mock/s/NAME/api</p>`;

test('the address is in the text, and in a meta element for the scripts, which stay as they are', () => {
  expect(withAddress(html, base)).toBe(
    `<head><meta name="plyr-mock" content="${base}"><meta charset="utf-8">${script}</head>${withBase}`,
  );
  expect(withAddress('# Mock\n`http://127.0.0.1:4010/api`', base)).toBe(`# Mock\n\`${base}/api\``);
});

test('a file is packed once for an address, and the oldest is forgotten', async () => {
  const files = new AddressedFiles();
  const bytes = brotliCompressSync(html);
  const first = files.get('index.html', bytes, base);
  expect(files.get('index.html', bytes, base)).toBe(first);
  expect(brotliDecompressSync(await first).toString()).toContain(withBase);
  for (let count = 0; count < 16; count++) await files.get('index.html', bytes, `http://mock-${count}`);
  expect(files.get('index.html', bytes, base)).not.toBe(first);
  const broken = files.get('broken', Buffer.from('not brotli'), base);
  await expect(broken).rejects.toThrow();
  expect(files.get('broken', bytes, base)).not.toBe(broken);
});

describe("the page's own script", () => {
  const code = readFileSync('scripts/docs/page/page.js', 'utf8');

  /** Runs the part of the script that reads the description. */
  async function unpack(value: object, content?: string): Promise<object> {
    const context = {
      document: { querySelector: () => (content === undefined ? null : { content }) },
      ...{ atob, Blob, Response, DecompressionStream, Uint8Array },
      unpack: undefined as unknown as (packed: string) => Promise<object>,
    };
    const part = code.slice(code.indexOf('/** The address of the mock'), code.indexOf('// Redoc remembers'));
    runInNewContext(`globalThis.unpack = undefined; ${part}`, context);
    return context.unpack(gzipSync(JSON.stringify(value)).toString('base64'));
  }

  test('puts the same address into the samples', async () => {
    const samples = { a: 'http://127.0.0.1:4010/api', b: 'http://127.0.0.1:4010/s/NAME/api' };
    expect(JSON.stringify(await unpack(samples, base))).toBe(
      JSON.stringify({ a: `${base}/api`, b: 'https://team.example/mock/s/NAME/api' }),
    );
    expect(JSON.stringify(await unpack(samples))).toBe(JSON.stringify(samples));
  });

  test('has the hash that the policy allows, whatever the address is', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    const scripts = (page: string) =>
      [...page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text]) => hash(text ?? ''));
    const page = `<head><meta charset="utf-8"><script type="module">${code}</script></head><p>http://127.0.0.1:4010</p>`;
    expect(scripts(withAddress(page, base))).toEqual(scripts(page));
  });
});
