/** Files on IPFS: the addresses of uploads, and the files that the server can read (openapi/evidence/nfts-badges.md#112-metadata). */
import { createHash } from 'node:crypto';
import type { MockState } from '../../state/mock-state.js';
import { displayString } from '../coercion/to-string.js';

const gateway = 'https://ipfs.plyr.network/ipfs/';
const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The prefix of the digest in a CID: version 1, raw bytes, SHA-256, and 32 bytes. */
const cidPrefix = Buffer.from([0x01, 0x55, 0x12, 0x20]);

/**
 * Uploads JSON.
 * @param state The state.
 * @param content Any JSON value.
 * @returns Its URL. Equal content has the same URL.
 */
export function uploadJson(state: MockState, content: unknown): string {
  return store(state, Buffer.from(JSON.stringify(content)), content);
}

/**
 * Uploads a file.
 * @param state The state.
 * @param bytes The file.
 * @returns Its URL. Equal content has the same URL.
 */
export function uploadFile(state: MockState, bytes: Buffer): string {
  return store(state, bytes, parsed(bytes));
}

/**
 * Returns the metadata behind a URI. The mock fetches nothing: only uploads to this sandbox exist.
 * @param state The state.
 * @param uri The URI of a token.
 * @returns The metadata. Undefined when the upload does not exist, or is not a JSON object. The usual fields have their
 *   usual types; see known-differences.ts.
 */
export function metadataAt(state: MockState, uri: string): Record<string, unknown> | undefined {
  const content = state.tables.uploads.get(uri)?.content;
  if (!isObject(content)) return undefined;
  const { attributes, ...rest } = content;
  const traits = Array.isArray(attributes) ? attributes.filter(isObject) : undefined;
  return {
    ...withTexts(rest, ['name', 'description', 'image', 'slug']),
    ...(traits && { attributes: traits.map((trait) => withTexts(trait, ['trait_type', 'display_type'])) }),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Converts existing fields to strings, and leaves out fields that would be empty. */
function withTexts(object: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object)
      .map(([name, value]) => [name, names.includes(name) ? displayString(value ?? '') : value] as const)
      .filter(([name, value]) => !names.includes(name) || value !== ''),
  );
}

/** Returns the URL of a file with these bytes. */
export function urlOf(bytes: Buffer): string {
  const digest = createHash('sha256').update(bytes).digest();
  return `${gateway}b${toBase32(Buffer.concat([cidPrefix, digest]))}`;
}

function store(state: MockState, bytes: Buffer, content: unknown): string {
  const uri = urlOf(bytes);
  if (!state.tables.uploads.has(uri)) state.tables.uploads.put({ uri, content });
  return uri;
}

/** Returns the JSON value of a file. Other files are not kept, because nothing reads them. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => base32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
