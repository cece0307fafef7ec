/** Estimates how much memory an exchange takes. */
import type { Exchange } from './journal-entry.js';

/** The memory of an exchange besides its strings, in bytes, based on a measurement. */
const overhead = 1_024;
/** The memory of a changed record, in bytes. Few records are larger. */
const writeCost = 512;

/**
 * Returns the memory of an exchange in bytes.
 * @param exchange The exchange.
 * @param bytes The bytes of its strings.
 */
export const exchangeCost = (exchange: Exchange, bytes: number): number =>
  bytes + overhead + sizeOf(exchange);

/** Counts the characters of strings that aren't copied. Other servers and unusual requests can cause many of them. */
function sizeOf({ responseHeaders, requestViolations, violations, hint, writes }: Exchange): number {
  let size = hint?.length ?? 0;
  for (const name in responseHeaders) size += name.length + String(responseHeaders[name]).length;
  for (const text of requestViolations) size += text.length;
  for (const text of violations) size += text.length;
  return size + (writes?.writes.length ?? 0) * writeCost;
}
