/** The result of comparing the responses to one request. */
export interface Comparison {
  operationId: string;
  /** The purpose of the request, such as `example`. */
  name: string;
  /** Method and path as the mock got them, such as `GET /user/info/alice`. */
  request: string;
  /** A line for each difference. */
  differences: readonly string[];
  /** Why the responses were not compared. */
  skipped?: string;
  /** How long the slower of the two servers took. */
  durationMs: number;
}
