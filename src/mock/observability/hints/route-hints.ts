/** Why a request met no operation. */
import type { Operation } from '../../openapi/document.js';
import { editDistance } from './near-misses.js';
import { listed } from './rejection.js';

/** A request that met no operation. */
export interface UnknownRoute {
  method: string;
  /** Without the prefix `/api` and without the query. */
  path: string;
  /** The methods that the path has. */
  allow: readonly string[];
  /** That the operation exists on another network only. */
  absence: string | undefined;
}

/** Longer segments are not compared letter by letter. */
const longestSegment = 40;
const mostSegments = 12;

/**
 * Returns why a request met no operation, and which one may be meant.
 * @param unknown The request.
 * @param operations The operations that are served.
 */
export function explainRoute(unknown: UnknownRoute, operations: readonly Operation[]): string {
  const { method, path, allow, absence } = unknown;
  if (absence !== undefined) return `${absence}, and this mock serves another network.`;
  const wanted = segmentsOf(path);
  if (allow.length > 0)
    return `The path has no operation with the method ${method.slice(0, 20)}. It has ${listed([...allow])}.`;
  if (wanted[0] === 'api')
    return 'No operation has this path. The prefix /api is in it twice: remove one from the base URL or from the path.';
  const [best] = operations
    .map((operation) => ({ operation, cost: costOf(method, wanted, operation) }))
    .filter(({ cost }) => cost !== undefined)
    .sort((a, b) => (a.cost as number) - (b.cost as number));
  if (!best) return 'No operation has a path like this. See /docs for all operations.';
  const { operation } = best;
  return `No operation has this path. Did you mean ${operation.method} ${operation.path} (${operation.id})?`;
}

const segmentsOf = (path: string): string[] => path.toLowerCase().split('/').filter(Boolean);

/** How much a path has to change to be that of an operation; undefined when it is another path altogether. */
function costOf(method: string, wanted: readonly string[], operation: Operation): number | undefined {
  const parts = segmentsOf(operation.path);
  if (wanted.length === 0 || wanted.length > mostSegments) return undefined;
  let shared = 0;
  const costs = parts.map((part, at) => {
    const segment = wanted[at];
    if (segment === undefined) return part.startsWith('{') ? 2 : 3;
    // What stands where a parameter belongs may be a segment that is too many.
    if (part.startsWith('{')) return 0.5;
    if (segment === part) {
      shared += 1;
      return 0;
    }
    const most = Math.max(2, Math.floor(part.length / 2));
    const distance = segment.length > longestSegment ? Number.POSITIVE_INFINITY : editDistance(segment, part);
    if (distance > most) return 6;
    shared += 0.5;
    return distance;
  });
  if (shared === 0) return undefined;
  const extra = Math.max(0, wanted.length - parts.length) * 3;
  const otherMethod = operation.method === method ? 0 : 1.5;
  return costs.reduce((sum, cost) => sum + cost, extra + otherMethod);
}
