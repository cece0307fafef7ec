/** How much memory an exchange takes. */
import type { Exchange } from './journal-entry.js';

/** What an exchange takes beside its strings, in bytes; about as much as measured. */
const overhead = 1_024;
/** What a changed record takes, in bytes. Few records are larger. */
const writeCost = 512;

/**
 * Returns the memory of an exchange in bytes, about as much as measured.
 * @param exchange What it came to.
 * @param bytes How many its strings take.
 */
export const exchangeCost = (exchange: Exchange, bytes: number): number =>
  bytes + overhead + sizeOf(exchange);

/** The characters of what isn't copied; other servers and odd requests can make them many. */
function sizeOf({ responseHeaders, requestViolations, violations, hint, writes }: Exchange): number {
  let size = hint?.length ?? 0;
  for (const name in responseHeaders) size += name.length + String(responseHeaders[name]).length;
  for (const text of requestViolations) size += text.length;
  for (const text of violations) size += text.length;
  return size + (writes?.writes.length ?? 0) * writeCost;
}
