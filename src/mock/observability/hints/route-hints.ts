/** Explains why a request matches no operation. */
import type { Operation } from '../../openapi/document.js';
import type { Route } from '../../openapi/router.js';
import { editDistance } from './near-misses.js';
import { listed } from './rejection.js';

/** A request that matches no operation. */
export interface UnknownRoute {
  method: string;
  /** Without the prefix `/api` and without the query. */
  path: string;
  /** The methods that the path has. */
  allow: readonly string[];
  /** A sentence part, if the operation exists only on another network. */
  absence: string | undefined;
}

/** Longer segments are not compared character by character. */
const longestSegment = 40;
const mostSegments = 12;

/**
 * Returns why a request matches no operation, and which one it may mean.
 * @param unknown The request.
 * @param operations The operations that the mock serves.
 */
export function explainRoute(unknown: UnknownRoute, operations: readonly Operation[]): string {
  const { method, path, allow, absence } = unknown;
  if (absence !== undefined) return explainAbsence(absence, path);
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

/**
 * Returns why the mock serves nothing at a path outside of `/api`.
 * @param method Its method.
 * @param path Its path, without the query.
 * @param route Finds operations by their path below `/api`.
 */
export function explainOutside(method: string, path: string, route: Route): string {
  const found = route(method, path);
  if (!('operation' in found)) return 'Nothing is here. The API is below /api, the docs are at /docs.';
  const { id, path: template } = found.operation;
  return `The API is below /api. Did you mean ${method} /api${template} (${id})?`;
}

/** The operation is described, but the server does not have it. */
function explainAbsence(absence: string, path: string): string {
  if (!absence.endsWith('on no network'))
    return `${absence}; this mock behaves like the server of another network.`;
  const simulated = /\/rewardpool\//i.test(path)
    ? ' The mock simulates the reward pool with --reward-pool.'
    : '';
  return `${absence}.${simulated}`;
}

const segmentsOf = (path: string): string[] => path.toLowerCase().split('/').filter(Boolean);

/**
 * Returns how much a path must change to match an operation: the edit distance of their segments. Undefined when the two
 * have no segment in common.
 */
function costOf(method: string, wanted: readonly string[], operation: Operation): number | undefined {
  if (wanted.length > mostSegments) return undefined;
  const parts = segmentsOf(operation.path);
  let previous = [0, ...parts].map((_, at) => ({ cost: at * segmentCost, shared: 0 }));
  for (const [i, segment] of wanted.entries()) {
    const row = [{ cost: (i + 1) * segmentCost, shared: 0 }];
    for (const [j, part] of parts.entries()) {
      const { cost, shared } = previous[j] as Alignment;
      const change = changeOf(segment, part);
      const choices: Alignment[] = [
        { cost: cost + change, shared: shared + Number(change < likeness) },
        { ...(previous[j + 1] as Alignment), cost: (previous[j + 1] as Alignment).cost + segmentCost },
        { ...(row[j] as Alignment), cost: (row[j] as Alignment).cost + segmentCost },
      ];
      row.push(choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best)));
    }
    previous = row;
  }
  const { cost, shared } = previous.at(-1) as Alignment;
  if (shared === 0) return undefined;
  return cost + (operation.method === method ? 0 : otherMethodCost);
}

interface Alignment {
  cost: number;
  /** How many segments are equal or similar. */
  shared: number;
}

/** The cost of a missing or surplus segment. */
const segmentCost = 3;
const otherMethodCost = 1.5;
/** The cost of a value in the place of a parameter, which can also be a surplus segment. */
const parameterCost = 2.5;
/** Segments with a lower cost count as misspelled, not as different. */
const likeness = 2.4;

function changeOf(segment: string, part: string): number {
  if (part.startsWith('{')) return parameterCost;
  if (segment === part) return 0;
  const length = Math.max(segment.length, part.length);
  if (length > longestSegment) return 2 * segmentCost;
  return Math.min(2 * segmentCost, (editDistance(segment, part) / length) * 2 * segmentCost);
}
