/** Requests of the journal for other programs. */

import type { JournalEntry, OperationInfo } from '../../../control-client/control-types.js';
import { admission, control, done } from '../../api/control.js';
import { controlToken } from '../../api/control-token.js';
import { base } from '../../api/place.js';
import { keyFor, readKeys } from '../../api/send-signed.js';
import { type CopyOptions, curlOf } from './curl-of.js';
import { typescriptOf } from './typescript-of.js';

/** Returns a request as lines for a shell. */
export const curlText = async (entry: JournalEntry): Promise<string> =>
  curlOf(entry, await copyOptions(entry));

/** Returns a request as TypeScript. */
export const typescriptText = async (entry: JournalEntry, operation: OperationInfo): Promise<string> =>
  typescriptOf(entry, operation, await copyOptions(entry));

async function copyOptions({ request, gameId }: JournalEntry): Promise<CopyOptions> {
  const [keys, clock] = await Promise.all([readKeys(), done(control.GET('/clock'))]);
  const { apikey } = request.headers as Record<string, string | undefined>;
  const key = keyFor(keys, apikey, gameId);
  if (!key)
    throw new Error("the request can't be signed, because the mock has no key pair that it may show.");
  const aheadMs = clock.signatureMs - clock.ms + clock.aheadMs;
  return { origin: location.origin + base, key, aheadMs, hasToken: controlToken.get() !== null };
}

/**
 * Downloads one request as a HAR file, which browsers and tools for HTTP import.
 * @param id The ID of the request.
 */
export async function downloadHar(id: number): Promise<void> {
  const response = await fetch(`${base}/_mock/requests.har?since=${id - 1}`, { headers: admission() });
  const har = await response.json();
  if (!response.ok) throw new Error(har.error);
  har.log.entries = har.log.entries.filter((entry: { _id: number }) => entry._id === id);
  const url = URL.createObjectURL(new Blob([JSON.stringify(har, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: `request-${id}.har` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
