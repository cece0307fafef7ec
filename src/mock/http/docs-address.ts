/**
 * Puts the address of the mock into the docs, so that their samples run without edits. The docs are built for
 * `http://127.0.0.1:4010`. Scripts must not change, because the policy of the page contains their hashes. So `page.js` reads
 * the address from a `meta` element, and puts it into the samples that it renders.
 */
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { withScript } from './shared-script.js';

/** The address that the docs are built for. */
export const builtFor = 'http://127.0.0.1:4010';

const unpack = promisify(brotliDecompress);
/** A fast quality, because a better one takes more time than the smaller transfer saves. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
const pack = (text: string): Promise<Buffer> => promisify(brotliCompress)(text, { params });

/** How many files with an address are cached. Preparing a page takes almost a second of processor time. */
const mostKept = 16;

/**
 * Puts an address into a document, except in its scripts.
 * @param text HTML, Markdown, or plain text.
 * @param base The address of the mock, or of a sandbox, without a slash at the end.
 */
export function withAddress(text: string, base: string): string {
  const root = base.replace(/\/s\/[\w.-]+$/, '');
  const addressed = text
    .split(/(<script[\s>].*?<\/script>)/s)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replaceAll(`${builtFor}/s/`, `${root}/s/`).replaceAll(builtFor, base),
    )
    .join('');
  // The main page contains the element (scripts/docs/run/served-page.ts).
  if (addressed.includes('<meta name="plyr-mock"')) return addressed;
  return addressed.replace('<meta charset', `<meta name="plyr-mock" content="${base}"><meta charset`);
}

async function complete(bytes: Buffer, main: Buffer | undefined): Promise<string> {
  const text = (await unpack(bytes)).toString();
  return main ? withScript(text, (await unpack(main)).toString()) : text;
}

/** A cache of compressed files that contain an address. */
export class AddressedFiles {
  readonly #kept = new Map<string, Promise<Buffer>>();

  /**
   * Puts an address into a compressed file.
   * @param name The name of the file.
   * @param bytes Its content.
   * @param base The address.
   * @param main The compressed page that contains the file's script.
   * @returns The content with the address, compressed.
   */
  get(name: string, bytes: Buffer, base: string, main?: Buffer): Promise<Buffer> {
    const key = `${base} ${name} ${bytes.length}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const made = complete(bytes, main).then((text) => pack(withAddress(text, base)));
    made.catch(() => this.#kept.delete(key));
    this.#kept.set(key, made);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}
