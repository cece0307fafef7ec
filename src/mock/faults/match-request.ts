/** Decides whether a fault applies to a request. */
import { isDeepStrictEqual } from 'node:util';
import type { Operation } from '../openapi/document.js';
import type { FaultMatch } from './fault-types.js';

/** The parts of a request that can be matched. Expensive parts are read on demand. */
export interface MatchableRequest {
  operation: Operation;
  /** Below `/api`, without the query. */
  path: string;
  apiKey: string | undefined;
  /** Path and query parameters, and the body if it is an object. */
  fields(): { parameters: Readonly<Record<string, unknown>>; body: Readonly<Record<string, unknown>> };
  /** The players of its sessions, and those that it names, in lowercase. */
  players(): readonly string[];
}

/**
 * Returns whether a request matches all members of a match.
 * @param match The conditions. Without them, every request matches.
 * @param request The request.
 */
export function matches(match: FaultMatch | undefined, request: MatchableRequest): boolean {
  if (!match) return true;
  const { path, player, room, key, body } = match;
  if (path !== undefined && !fitsPath(path, request.path)) return false;
  if (key !== undefined && key !== request.apiKey) return false;
  if (room !== undefined && !namesRoom(request, room)) return false;
  if (player !== undefined && !request.players().includes(player.toLowerCase())) return false;
  if (!body) return true;
  const sent = request.fields().body;
  return Object.entries(body).every(([field, value]) => isDeepStrictEqual(valueAt(sent, field), value));
}

/** Returns whether a match depends on the body of a request. */
export const readsBody = (match: FaultMatch | undefined): boolean =>
  match?.body !== undefined || match?.player !== undefined || match?.room !== undefined;

/**
 * Returns whether a path matches a pattern. Case and a slash at the end don't matter.
 * @param pattern `*` stands for any characters of a segment. As the last segment, it stands for all remaining segments.
 * @param path A path, or the path template of an operation, whose parameters match anything.
 */
export function fitsPath(pattern: string, path: string): boolean {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  const isOpen = wanted.at(-1) === '*' && given.length >= wanted.length;
  if (!isOpen && wanted.length !== given.length) return false;
  return wanted.every((segment, at) => fitsSegment(segment, given[at] ?? ''));
}

const segmentsOf = (path: string): string[] => path.toLowerCase().replace(/\/$/, '').split('/');

/** Compares without a regular expression, because a pattern with many stars could make one slow. */
function fitsSegment(pattern: string, segment: string): boolean {
  if (segment.startsWith('{')) return true;
  const parts = pattern.split('*');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return pattern === segment;
  if (segment.length < first.length + last.length) return false;
  if (!segment.startsWith(first) || !segment.endsWith(last)) return false;
  const end = segment.length - last.length;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = segment.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}

function namesRoom(request: MatchableRequest, room: string): boolean {
  const { parameters, body } = request.fields();
  return [parameters.roomId, body.roomId].flat().some((id) => id !== undefined && String(id) === room);
}

function valueAt(body: unknown, field: string): unknown {
  let value = body;
  for (const name of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
