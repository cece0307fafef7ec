/** What a comparison of one request found. */
export interface Comparison {
  operationId: string;
  /** What the request was for, such as `example`. */
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
