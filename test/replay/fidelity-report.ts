/** The result of a replay as the published report. */
import { createReport, type ExchangeResult, type FidelityReport } from '../../scripts/fidelity/report.js';
import { listOperations, packagedDocument } from '../../src/mock/openapi/document.js';
import { compileRoutes } from '../../src/mock/openapi/router.js';
import { errorMessageOf } from './headers.js';
import { knownDifferences } from './known-differences.js';
import { notReplayable } from './not-replayable.js';
import type { EngineResult } from './replay.js';

/** Makes the report of a replay. */
export function fidelityReport(outcomes: readonly EngineResult[]): FidelityReport {
  const route = compileRoutes(listOperations(packagedDocument()));
  const operationOf = (call: string) => {
    const [method = '', target = ''] = call.split(' ', 2);
    const match = route(method, target.replace(/[?#].*/s, '').replace(/^\/api(?=\/|$)/i, '') || '/');
    return 'operation' in match ? match.operation.id : undefined;
  };
  const results = outcomes.map(
    ({ exchange: { id, call, status, answer }, differences }): ExchangeResult => ({
      id,
      operationId: operationOf(call),
      hasErrorMessage: errorMessageOf(status, answer) !== undefined,
      differing: differences && [...new Set(differences.map(({ aspect }) => aspect))],
    }),
  );
  return createReport(results, { knownDifferences, notReplayed: notReplayable });
}
