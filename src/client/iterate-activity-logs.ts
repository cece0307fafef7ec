import type { ListActivityLogsParameters, PlyrOperations } from '../../generated/plyr-operations.js';
import type { ActivityLogEntry } from '../../generated/schemas.js';
import type { CallOptions } from './types.js';

/**
 * Lists the actions of a player or a game, newest first, and requests more pages as you go. To stop early,
 * leave the loop with `break`. New entries during the loop shift the pages, but no entry comes twice, and no
 * older one is left out.
 *
 * @example
 * ```ts
 * for await (const entry of iterateActivityLogs(plyr, { plyrId: 'alice' })) {
 *   if (entry.timestamp < yesterday) break;
 *   console.log(entry.timestamp, entry.type, entry.action);
 * }
 * ```
 *
 * @param client - Calls `listActivityLogs`.
 * @param parameters - The player or game; `offset` skips entries, and `limit` is the size of a page. Default: 0 and 100.
 * @param options - The options of each call.
 * @returns The entries.
 * @throws What `listActivityLogs` throws.
 */
export async function* iterateActivityLogs(
  client: Pick<PlyrOperations, 'listActivityLogs'>,
  { offset = 0, limit = 100, ...parameters }: ListActivityLogsParameters,
  options?: CallOptions,
): AsyncGenerator<ActivityLogEntry, void, undefined> {
  const seen = new Set<string>();
  for (let at = offset; ; ) {
    const page = await client.listActivityLogs({ ...parameters, offset: at, limit }, options);
    for (const entry of page) {
      if (!seen.has(entry._id)) yield entry;
      seen.add(entry._id);
    }
    at += page.length;
    // The server treats a limit of 0 as 25.
    if (page.length < limit || !page.length) return;
  }
}
