/** The two judges of responses: our own check and Prism's. Both look at the closed description: no field may be new. */

import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import { closeObjects } from './closed-document.js';
import { prismJudge } from './prism-judge.js';

/** What each judge finds wrong with a response. */
export interface Findings {
  ours: readonly string[];
  prisms: string[];
}

/** Says what is wrong with a response. */
export type Judges = (operationId: string, status: number, mediaType: string, body: unknown) => Findings;

let judges: Promise<Judges> | undefined;

/** Prepares the judges, once for all tests of a context: Prism takes a second to read the description. */
export function dualValidator(): Promise<Judges> {
  judges ??= prepare();
  return judges;
}

async function prepare(): Promise<Judges> {
  const document = closeObjects(loadDocument());
  const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
  const validator = createValidator(document);
  const prism = await prismJudge(document);
  return (id, status, mediaType, body) => ({
    ours: validator.checkResponse(operations.get(id) as Operation, status, mediaType, body),
    prisms: prism(id, status, mediaType, body),
  });
}
