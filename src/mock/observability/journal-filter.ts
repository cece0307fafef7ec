/** Conditions for requests of a journal, and the differences of requests that don't match. */
import type { JournalEntry } from './journal-entry.js';

/** Which requests of a journal to list. */
export interface JournalFilter {
  /** The most requests to list. By default, all. */
  limit?: number;
  operationId?: string;
  /** Only requests that were rejected, met a fault, or violate the description. */
  errorsOnly?: boolean;
  /** A status code, such as `404`, or a class of them, such as `4xx`. */
  status?: string;
  /** A player of the request, not case-sensitive. */
  player?: string;
  /** The game of the API key. */
  gameId?: string;
  /** The API key. */
  apiKey?: string;
  /** Only requests with a larger ID. */
  since?: number;
  /** A string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
  text?: string;
}

/** A request as filters see it. Expensive parts are computed on demand. */
export interface Candidate {
  id: number;
  status: number;
  operationId: string | null;
  gameId: string | null;
  isError: boolean;
  apiKey(): string | undefined;
  entry(): JournalEntry;
}

/** One condition of a filter. */
export interface Criterion {
  isMet(candidate: Candidate): boolean;
  /** Describes what a request that does not match has instead. */
  miss(candidate: Candidate): string;
}

/**
 * Returns the conditions of a filter, the cheapest ones first.
 * @param filter The filter. Its `limit` is not a condition.
 */
export function criteriaOf(filter: JournalFilter): Criterion[] {
  const { since, operationId, status, gameId, apiKey, player, text } = filter;
  const criteria: Criterion[] = [];
  const add = (isMet: Criterion['isMet'], miss: Criterion['miss']) => criteria.push({ isMet, miss });
  if (since !== undefined)
    add(
      ({ id }) => id > since,
      ({ id }) => `the ID is ${id}, not above ${since}`,
    );
  if (operationId !== undefined)
    add(
      (one) => one.operationId === operationId,
      (one) => `the operation is ${one.operationId ?? 'unknown'}, not ${operationId}`,
    );
  if (status !== undefined)
    add(
      (one) => fitsStatus(one.status, status),
      (one) => `the status code is ${one.status}, not ${status}`,
    );
  if (filter.errorsOnly)
    add(
      ({ isError }) => isError,
      () => 'it is not an error',
    );
  if (gameId !== undefined)
    add(
      (one) => one.gameId === gameId,
      (one) => `the game is ${one.gameId ?? 'unknown'}, not ${gameId}`,
    );
  if (apiKey !== undefined)
    add(
      (one) => one.apiKey() === apiKey,
      () => 'the API key is another one',
    );
  if (player !== undefined)
    add(
      (one) => one.entry().players.includes(player.toLowerCase()),
      (one) => `the players are ${one.entry().players.join(', ') || 'none'}, not ${player}`,
    );
  if (text !== undefined)
    add(
      (one) => searchable(one.entry()).includes(text.toLowerCase()),
      () => `it does not contain "${text}"`,
    );
  return criteria;
}

/** Whether a string is a status code, or a class of them. */
export const isStatusFilter = (text: string): boolean => /^(0|[1-5]\d\d|[1-5]xx)$/i.test(text);

function fitsStatus(status: number, wanted: string): boolean {
  const text = String(status);
  return wanted.toLowerCase().endsWith('xx') ? text.length === 3 && text[0] === wanted[0] : text === wanted;
}

function searchable({ path, request, response, requestViolations, violations }: JournalEntry): string {
  return JSON.stringify([path, request, response, requestViolations, violations]).toLowerCase();
}
