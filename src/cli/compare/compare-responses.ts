/** Finds the differences between a response of the mock and one of the live server. */
import type { Operation } from '../../mock/openapi/document.js';
import type { Validator } from '../../mock/openapi/validator.js';
import { areTimes, formOf, withoutVolatile } from './forms.js';

/** The parts of a response that are compared. */
export interface ComparedResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
}

/** How to compare. */
export interface CompareRules {
  /** Checks responses against a description in which objects have no undocumented fields. */
  validator: Validator;
  /** Whether to compare all values, because both servers have the same data. */
  isExact: boolean;
  /** The strings of the request. If one server repeats such a string, the other must, too. */
  sent: ReadonlySet<string>;
  /** Replaces values of the live server with those of the examples. */
  toExample: (text: string) => string;
}

/** Fields that contain no data, so they must be equal. */
const constants = ['error', 'message', 'status', 'success'];

/** Figures of the server process, which are never equal. */
const figures = ['stack', 'uptime', 'rss', 'heapTotal', 'heapUsed', 'external', 'arrayBuffers'];
const fromOutside = ['price', 'updatedAt', 'nextUpdatedAt', 'shortDescription'];
const incomparable = new Set([...figures, ...fromOutside]);

/** Headers that the API sets itself. Gateways change others. */
const comparedHeaders = ['content-type', 'access-control-allow-origin', 'allow'];

/**
 * Compares two responses to the same request.
 *
 * Always equal: the status code, the headers `Content-Type`, `Access-Control-Allow-Origin`, and `Allow`, error messages,
 * and `status`, `message`, and `success` in bodies. IDs, hashes, times, and JWTs are equal if they have the same form.
 *
 * The rest of a body is live data, such as balances, so its values are compared by form:
 *
 * - The live body must match the description, without undocumented fields. A field may be missing, null, or of
 *   another type only where the description allows it.
 * - Strings have the same form (address, number, time, ID, URL), and booleans are equal. In an array, the
 *   entries are data. So booleans and constants can differ, and each entry is compared with one of the mock's
 *   entries.
 * - Both servers repeat a string of the request, or neither does.
 *
 * With `isExact`, all values, keys, and their order are equal, except figures of the process and prices.
 *
 * @param operation The operation of the request.
 * @param mock The response of the mock.
 * @param live The response of the live server.
 * @param rules How to compare.
 * @returns A line for each difference.
 */
export function compareResponses(
  operation: Operation | undefined,
  mock: ComparedResponse,
  live: ComparedResponse,
  rules: CompareRules,
): string[] {
  if (mock.status !== live.status) {
    return [`status: the mock returns ${inShort(mock)}, the live server ${inShort(live)}`];
  }
  const headers = comparedHeaders
    .filter((name) => mock.headers[name] !== live.headers[name])
    .map((name) => differ(name, mock.headers[name], live.headers[name]));
  const [expected, actual] = [bodyOf(mock), bodyOf(live)];
  return [
    ...headers,
    ...newViolations(operation, mock, live, rules.validator),
    ...differences(expected, actual, 'body', {
      ...rules,
      isError: isError(live.status, expected),
      isData: false,
    }),
  ];
}

interface Walk extends CompareRules {
  isError: boolean;
  /** Whether this is inside an array, whose entries are live data. */
  isData: boolean;
}

function newViolations(
  operation: Operation | undefined,
  mock: ComparedResponse,
  live: ComparedResponse,
  validator: Validator,
): string[] {
  if (!operation || live.text === '') return [];
  const check = (response: ComparedResponse) =>
    validator.checkResponse(operation, response.status, mediaTypeOf(response), bodyOf(response));
  const known = new Set(check(mock));
  return check(live)
    .filter((violation) => !known.has(violation))
    .map((violation) => `the live response does not match the description: ${violation}`);
}

function differences(mock: unknown, live: unknown, place: string, walk: Walk): string[] {
  const name = place.slice(place.lastIndexOf('.') + 1);
  if (incomparable.has(name)) return [];
  if (Array.isArray(mock) && Array.isArray(live)) return arrayDifferences(mock, live, place, walk);
  if (isObject(mock) && isObject(live)) return objectDifferences(mock, live, place, walk);
  if (typeof mock === 'string' && typeof live === 'string') {
    return isSameString(mock, walk.toExample(live), name, walk) ? [] : [differ(place, mock, live)];
  }
  const isLive = !walk.isExact && !walk.isError;
  if (typeof mock === 'number' && typeof live === 'number') {
    return isLive || mock === live || areTimes(mock, live) ? [] : [differ(place, mock, live)];
  }
  if (typeof mock === 'boolean' && typeof live === 'boolean') {
    return mock === live || (isLive && walk.isData) ? [] : [differ(place, mock, live)];
  }
  // The types differ. The description decides whether both are allowed, and `newViolations` has checked the live one.
  return mock === live || isLive ? [] : [differ(place, mock, live)];
}

function arrayDifferences(mock: unknown[], live: unknown[], place: string, walk: Walk): string[] {
  if (walk.isExact || walk.isError) {
    if (mock.length !== live.length)
      return [`${place}: the mock has ${mock.length} entries, the live server ${live.length}`];
    return mock.flatMap((entry, at) => differences(entry, live[at], `${place}[${at}]`, walk));
  }
  if (mock.length === 0) return [];
  const found = live.map((entry, at) =>
    differences(mock[Math.min(at, mock.length - 1)], entry, `${place}[]`, { ...walk, isData: true }),
  );
  return [...new Set(found.flat())].slice(0, 5);
}

function objectDifferences(
  mock: Record<string, unknown>,
  live: Record<string, unknown>,
  place: string,
  walk: Walk,
): string[] {
  const [expected, actual] = [Object.keys(mock), Object.keys(live)];
  const found = expected
    .filter((key) => key in live)
    .flatMap((key) => differences(mock[key], live[key], `${place}.${key}`, walk));
  const isLive = !walk.isExact && !walk.isError;
  if (isLive) return found;
  const keys = expected.join() === actual.join() ? [] : [differ(`${place}, fields`, expected, actual)];
  return [...keys, ...found];
}

function isSameString(mock: string, live: string, name: string, walk: Walk): boolean {
  if (mock === live || withoutVolatile(mock) === withoutVolatile(live)) return true;
  if (walk.isExact || walk.isError) return false;
  if (!walk.isData && constants.includes(name)) return false;
  if (!walk.isData && (walk.sent.has(mock) || walk.sent.has(live))) return false;
  // A field without a value is often empty. Where that isn't allowed, the description has a pattern.
  return mock === '' || live === '' || formOf(mock) === formOf(live);
}

/** Some responses with an error status code contain data, such as the token list for an unknown token. */
const isError = (status: number, body: unknown): boolean =>
  status >= 400 && (!isObject(body) || 'error' in body || 'message' in body);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mediaTypeOf = ({ headers }: ComparedResponse) => headers['content-type']?.split(';')[0]?.trim();

/** Returns the parsed JSON, or any other body as a string, also malformed JSON. */
export function bodyOf(response: ComparedResponse): unknown {
  if (mediaTypeOf(response) !== 'application/json') return response.text;
  try {
    return JSON.parse(response.text);
  } catch {
    return response.text;
  }
}

const differ = (place: string, mock: unknown, live: unknown) =>
  `${place}: the mock has ${brief(mock)}, the live server ${brief(live)}`;

const inShort = (response: ComparedResponse) => `${response.status} ${brief(bodyOf(response), 120)}`;

function brief(value: unknown, limit = 160): string {
  const text = value === undefined ? 'nothing' : withoutVolatile(JSON.stringify(value));
  return text.length > limit ? `${text.slice(0, limit - 3)}...` : text;
}
