import { PlyrError } from '../errors.js';
import { encodePathParameter } from '../sending/url.js';

type Parameters = Readonly<Record<string, unknown>>;

/** How to send an operation. */
export interface OperationRow {
  readonly method: 'GET' | 'POST';
  /** The path template. */
  readonly path: string;
  /** `METHOD /path`. */
  readonly operation: string;
  /**
   * Distributes parameters to path, query, and body.
   *
   * @param parameters - All parameters in one object. Undefined ones are left out. For a GET, unknown ones are
   *   left out too, because TypeScript accepts any object with the right members, such as a session with its
   *   JWT.
   * @returns The path with its query, and the parameters of the body, which are undefined if there are none.
   * @throws PlyrError `INVALID_PATH_PARAMETER`, or `INVALID_PARAMETER` for a value that a query can't contain.
   */
  place(parameters: Parameters | undefined): { target: string; body: Parameters | undefined };
}

/**
 * Reads a row of the generated table.
 *
 * @param row - Such as `GET /actionLog/{plyrId}?offset,limit`.
 * @returns How to send the operation.
 */
export function parseRow(row: string): OperationRow {
  const [operation = '', query] = row.split('?');
  const [method, path = ''] = operation.split(' ') as ['GET' | 'POST', string];
  // Literal parts and parameter names alternate.
  const [start = '', ...pieces] = path.split(/[{}]/);
  const inQuery = query?.split(',') ?? [];
  const placed = new Set([...pieces.filter((_, i) => i % 2 === 0), ...inQuery]);

  const place = (parameters: Parameters | undefined) => {
    const given: Parameters = Object(parameters);
    let target = start;
    for (let i = 0; i < pieces.length; i += 2) {
      const name = pieces[i] as string;
      target += encodePathParameter(name, given[name], path) + pieces[i + 1];
    }
    let separator = '?';
    for (const name of inQuery) {
      const value = given[name];
      if (value === undefined || value === null) continue;
      target += `${separator}${name}=${encodeQuery(name, value, operation)}`;
      separator = '&';
    }
    if (method === 'GET') return { target, body: undefined };
    // For most operations, all parameters are in the body.
    if (placed.size === 0) return { target, body: parameters };
    const others = Object.entries(given).filter(([name, value]) => value !== undefined && !placed.has(name));
    return { target, body: others.length > 0 ? Object.fromEntries(others) : undefined };
  };
  return { method, path, operation, place };
}

function encodeQuery(name: string, value: unknown, operation: string): string {
  try {
    // Throws for an unpaired surrogate.
    if (typeof value !== 'object') return encodeURIComponent(value as string);
  } catch {}
  const rule = 'must be a well-formed string, a number, or a boolean';
  throw new PlyrError('INVALID_PARAMETER', `Parameter "${name}" of ${operation} ${rule}.`);
}
