/** The path and the players of a request, for events and the log. */
import type { SecretMarks } from './secret-marks.js';

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
export const canRepeat = ({ url, requestBody, marks }: NamedRequest): boolean =>
  (Boolean(requestBody) || url.includes('?')) && !marks?.isFixed;
