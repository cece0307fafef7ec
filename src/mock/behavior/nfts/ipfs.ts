/** Files on IPFS: the address of an upload, and which files the server can read (openapi/evidence/nfts-badges.md#112-metadata). */
import { createHash } from 'node:crypto';
import type { MockState } from '../../state/mock-state.js';
import { displayString } from '../coercion/to-string.js';

const gateway = 'https://ipfs.plyr.network/ipfs/';
const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** What stands before the digest in a CID: version 1, raw bytes, SHA-256, 32 bytes. */
const cidPrefix = Buffer.from([0x01, 0x55, 0x12, 0x20]);

/**
 * Uploads JSON.
 * @param state The state.
 * @param content Any JSON value.
 * @returns Its URL; the same one for the same content.
 */
export function uploadJson(state: MockState, content: unknown): string {
  return store(state, Buffer.from(JSON.stringify(content)), content);
}

/**
 * Uploads a file.
 * @param state The state.
 * @param bytes The file.
 * @returns Its URL; the same one for the same content.
 */
export function uploadFile(state: MockState, bytes: Buffer): string {
  return store(state, bytes, parsed(bytes));
}

/**
 * The metadata behind a URI. Nothing is fetched: only what was uploaded to this sandbox exists.
 * @param state The state.
 * @param uri The URI of a token.
 * @returns Nothing for what cannot be fetched, or is no JSON object. The customary fields have their customary types;
 *   see known-differences.ts.
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

/** Turns fields into text that are there and are none, and leaves them out where no text would be left. */
function withTexts(object: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object)
      .map(([name, value]) => [name, names.includes(name) ? displayString(value ?? '') : value] as const)
      .filter(([name, value]) => !names.includes(name) || value !== ''),
  );
}

/** The URL of a file of these bytes. */
export function urlOf(bytes: Buffer): string {
  const digest = createHash('sha256').update(bytes).digest();
  return `${gateway}b${toBase32(Buffer.concat([cidPrefix, digest]))}`;
}

function store(state: MockState, bytes: Buffer, content: unknown): string {
  const uri = urlOf(bytes);
  if (!state.tables.uploads.has(uri)) state.tables.uploads.put({ uri, content });
  return uri;
}

/** The JSON value of a file. Of other files nothing is kept, because nothing reads them. */
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
