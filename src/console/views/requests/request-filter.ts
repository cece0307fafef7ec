/** Which requests the journal shows. */
import type { RequestSummary } from '../../../control-client/control-types.js';

/** What to show; an empty field shows all. */
export interface RequestFilter {
  operation: string;
  status: StatusClass;
  player: string;
  text: string;
}

/** A class of status codes. `problem` is all requests that a tester should look at. */
export type StatusClass = '' | 'problem' | '2' | '3' | '4' | '5' | 'none';

/** The classes, with their labels in the menu. */
export const statusClasses: readonly (readonly [StatusClass, string])[] = [
  ['', 'Any status'],
  ['problem', 'Problems'],
  ['2', '2xx success'],
  ['3', '3xx redirect'],
  ['4', '4xx rejected'],
  ['5', '5xx failed'],
  ['none', 'No response'],
];

/** A filter that shows everything. */
export const showAll: RequestFilter = { operation: '', status: '', player: '', text: '' };

/** Returns whether a filter shows everything. */
export const showsAll = (filter: RequestFilter): boolean =>
  Object.values(filter).every((value) => value.trim() === '');

/**
 * Returns the requests that a filter shows, newest first.
 * @param requests Oldest first.
 * @param filter The filter. Players and text are not case-sensitive.
 */
export function matching(requests: readonly RequestSummary[], filter: RequestFilter): RequestSummary[] {
  const { operation, status } = filter;
  const player = filter.player.trim().toLowerCase();
  const text = filter.text.trim().toLowerCase();
  const found: RequestSummary[] = [];
  for (let at = requests.length - 1; at >= 0; at -= 1) {
    const request = requests[at] as RequestSummary;
    if (operation !== '' && request.operationId !== operation) continue;
    if (status !== '' && !hasStatus(request, status)) continue;
    if (player !== '' && !request.players.some((one) => one.includes(player))) continue;
    if (text !== '' && !textOf(request).includes(text)) continue;
    found.push(request);
  }
  return found;
}

function hasStatus(request: RequestSummary, wanted: StatusClass): boolean {
  const { status, faults, violations } = request;
  if (wanted === 'problem') return status === 0 || status >= 400 || faults.length > 0 || violations > 0;
  return wanted === 'none' ? status === 0 : Math.floor(status / 100) === Number(wanted);
}

function textOf({ id, method, path, operationId, gameId, players, status }: RequestSummary): string {
  return `${id} ${method} ${path} ${operationId} ${gameId} ${players.join(' ')} ${status}`.toLowerCase();
}
