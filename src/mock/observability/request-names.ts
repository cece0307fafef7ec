/** The path and the players of a request, for events and the log. */
import type { SecretMarks } from './secret-marks.js';
import { namesApiKey, namesSecret } from './secret-names.js';

/** The path and the players of a request. */
export interface RequestNames {
  /** Without the query and without secrets. */
  path: string;
  players: readonly string[];
}

/** The known data of a request. */
export interface NamedRequest extends RequestNames {
  /** Path and query, as sent. */
  url: string;
  requestBody: string | undefined;
  /** The parsed body, if it is JSON. */
  body: unknown;
  /** The secrets of its operation. Undefined when it matches none. */
  marks: SecretMarks | undefined;
}

/** Returns whether a path can repeat a secret of the query or the body. */
export function canRepeat({ url, requestBody, marks }: NamedRequest): boolean {
  if (marks?.openParameters === 0) return false;
  const end = url.indexOf('?');
  if (requestBody || end < 0) return Boolean(requestBody);
  const query = url.slice(end + 1);
  return /[^\w&=.-]/.test(query) || namesApiKey(query) || namesSecret(query, marks !== undefined);
}
