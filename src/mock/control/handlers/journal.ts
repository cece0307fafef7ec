/** Lists, counts, awaits, and exports recorded requests. */
import { harOf } from '../../observability/har.js';
import type { JournalFilter } from '../../observability/journal-filter.js';
import { redactText } from '../../observability/redact.js';
import { journalFilter } from '../../observability/request-filter.js';
import { waitForRequests } from '../../observability/wait-for-requests.js';
import { UserError } from '../../openapi/user-error.js';
import { packageInfo } from '../../package-files.js';
import { type ControlCall, type ControlHandler, defaultLimit, RawReply } from '../handler.js';

const defaultTimeoutMs = 10_000;

/** Reads the filter of a request. Its query can also contain a limit, a count, and a time-out. */
function filterOf({ query, parts, sandbox }: ControlCall): JournalFilter {
  const { operation, status, player, game, key, since, text } = query as Record<string, string | undefined>;
  const filter = { operation, status, player, game, key, since, text };
  return journalFilter(filter, { operations: parts.operations, state: sandbox.state });
}

const limitOf = ({ query }: ControlCall, limit = defaultLimit): number => Number(query.limit ?? limit);

/** Returns the requests oldest first, as files contain them. */
const exported = (call: ControlCall) =>
  call.sandbox.journal.list({ ...filterOf(call), limit: limitOf(call, 1_000) }).reverse();

const download = (mediaType: string, name: string, body: string): RawReply =>
  new RawReply({
    status: 200,
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` },
    body,
  });

type Names =
  | 'listRequests'
  | 'clearRequests'
  | 'countRequests'
  | 'waitForRequests'
  | 'listNearMisses'
  | 'getRequest'
  | 'exportHar'
  | 'exportJsonLines'
  | 'listErrors'
  | 'listDeviations';

export const observationHandlers: Record<Names, ControlHandler> = {
  listRequests: (call) => ({
    requests: call.sandbox.journal.list({ ...filterOf(call), limit: limitOf(call) }),
  }),

  clearRequests: ({ sandbox }) => ({ deleted: sandbox.journal.clear() }),

  countRequests: (call) => ({ count: call.sandbox.journal.countWhere(filterOf(call)) }),

  async waitForRequests(call) {
    const { query, parts, sandboxName } = call;
    const filter = filterOf(call);
    // The sandbox may be created while this waits.
    const journal = () => parts.sandboxes.peek(sandboxName).journal;
    const count = Number(query.count ?? 1);
    const timeoutMs = Number(query.timeoutMs ?? defaultTimeoutMs);
    const waiting = { hub: parts.events, sandbox: sandboxName, journal, filter, count, timeoutMs };
    const isMet = await waitForRequests(waiting);
    const requests = journal().list({ ...filter, limit: limitOf(call) });
    return { isMet, requests, nearMisses: isMet ? [] : journal().nearMisses(filter) };
  },

  listNearMisses: (call) => ({
    nearMisses: call.sandbox.journal.nearMisses({ ...filterOf(call), limit: limitOf(call, 5) }),
  }),

  getRequest({ sandbox, path }) {
    const found = sandbox.journal.get(Number(path.id));
    if (found) return found;
    throw new UserError(
      `The journal has no request ${path.id}. It has counted ${sandbox.journal.count} and keeps the newest ${sandbox.journal.size}.`,
      404,
    );
  },

  exportHar(call) {
    const { name, version } = packageInfo();
    const har = harOf(exported(call), new URL(call.apiUrl()).origin, { name, version });
    return download('application/json', 'requests.har', JSON.stringify(har));
  },

  exportJsonLines: (call) =>
    download(
      'application/jsonl',
      'requests.jsonl',
      exported(call)
        .map((entry) => `${JSON.stringify(entry)}\n`)
        .join(''),
    ),

  listErrors: (call) => ({
    requests: call.sandbox.journal.list({ limit: limitOf(call), errorsOnly: true }),
  }),

  listDeviations: ({ parts }) => ({
    requests: parts.violations.requests,
    deviations: parts.violations.list().map((one) => ({ ...one, text: redactText(one.text) })),
  }),
};
