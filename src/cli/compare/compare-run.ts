import { redactText } from '../../mock/observability/redact.js';
import type { Operation } from '../../mock/openapi/document.js';
import type { ApiServer, WireExchange } from './api-server.js';
import { type CaseRequest, type CompareCase, requestOf } from './cases.js';
import { bodyOf, type ComparedResponse, type CompareRules, compareResponses } from './compare-responses.js';
import type { Comparison } from './comparison.js';
import type { HarSource } from './har.js';
import type { FlowState, FlowStep } from './write-flows.js';

type RunRules = Pick<CompareRules, 'validator' | 'isExact'> & { allowsMissingData: boolean };

/** Sends each request to both servers, and compares the responses. */
export class CompareRun {
  readonly comparisons: Comparison[] = [];
  readonly exchanges: HarSource[] = [];
  readonly #mock: ApiServer;
  readonly #live: ApiServer;
  readonly #rules: RunRules;

  constructor(mock: ApiServer, live: ApiServer, rules: RunRules) {
    this.#mock = mock;
    this.#live = live;
    this.#rules = rules;
  }

  /** Compares how the servers respond to a path that doesn't exist. */
  async compareUnknownPath(): Promise<void> {
    const request = { method: 'GET', path: '/no-such-path' };
    await this.#send(undefined, 'unknown path', [request, request], true, false);
  }

  async compareCase(one: CompareCase): Promise<void> {
    const requests = [requestOf(one, this.#mock.own), requestOf(one, this.#live.own)] as const;
    await this.#send(one.operation, one.name, requests, one.isSigned, one.needsData);
  }

  /**
   * Compares the steps of a flow. The flow ends at the first step that one of the servers does not carry out.
   * @param operations All operations.
   */
  async compareFlow(
    flow: string,
    steps: readonly FlowStep[],
    operations: readonly Operation[],
  ): Promise<void> {
    const states: [FlowState, FlowState] = [{}, {}];
    for (const [at, step] of steps.entries()) {
      const operation = operations.find(({ id }) => id === step.operationId);
      if (!operation) throw new Error(`The flow ${flow} has an unknown operation ${step.operationId}.`);
      const caseOf = (state: FlowState): CompareCase => {
        const { parameters = {}, body } = step.values(state);
        return { operation, name: flow, isSigned: true, parameters, body, needsData: false };
      };
      const requests = [
        requestOf(caseOf(states[0]), this.#mock.own),
        requestOf(caseOf(states[1]), this.#live.own),
      ] as const;
      const responses = await this.#send(operation, `${flow}, step ${at + 1}`, requests, true, false);
      if (responses.some((response) => response?.status !== 200)) return;
      responses.forEach((response, side) => {
        step.keep?.(bodyOf(response as ComparedResponse), states[side] as FlowState);
      });
    }
  }

  async #send(
    operation: Operation | undefined,
    name: string,
    requests: readonly [mock: CaseRequest, live: CaseRequest],
    isSigned: boolean,
    needsData: boolean,
  ): Promise<(ComparedResponse | undefined)[]> {
    const servers = [this.#mock, this.#live] as const;
    const [mock, live] = await Promise.all([
      servers[0].send(requests[0], isSigned),
      servers[1].send(requests[1], isSigned),
    ]);
    const operationId = operation?.id ?? 'unknown path';
    for (const [at, exchange] of [mock, live].entries()) {
      const comment = `${operationId}, ${name}, ${servers[at]?.name}`;
      this.exchanges.push({ operationId: operation?.id ?? null, comment, exchange });
    }
    this.comparisons.push({
      operationId,
      name,
      request: redactText(`${requests[0].method} ${requests[0].path}`),
      durationMs: Math.max(mock.durationMs, live.durationMs),
      ...this.#judge(operation, requests[0], mock, live, needsData),
    });
    return [mock.response, live.response];
  }

  #judge(
    operation: Operation | undefined,
    request: CaseRequest,
    mock: WireExchange,
    live: WireExchange,
    needsData: boolean,
  ): Pick<Comparison, 'differences' | 'skipped'> {
    if (!mock.response || !live.response) {
      const failures = [
        mock.failure && `the mock: ${mock.failure.message}`,
        live.failure && `the live server: ${live.failure.message}`,
      ];
      return { differences: [redactText(`no response from ${failures.filter(Boolean).join('; ')}`)] };
    }
    const missing =
      needsData &&
      this.#rules.allowsMissingData &&
      operation &&
      this.#missingData(operation, mock.response, live.response);
    if (missing) return { differences: [], skipped: missing };
    const found = compareResponses(operation, mock.response, live.response, {
      ...this.#rules,
      sent: new Set(stringsIn(request)),
      toExample: (text) => this.#live.own.toExample(text),
    });
    return { differences: found.map(redactText) };
  }

  /** Returns a message if one server has data and the other one returns a documented error. */
  #missingData(operation: Operation, mock: ComparedResponse, live: ComparedResponse): string | undefined {
    if (mock.status === live.status || Math.min(mock.status, live.status) !== 200) return undefined;
    const [lacking, error] = mock.status === 200 ? ['live server', live] : ['mock', mock];
    const text = this.#live.own.toExample((bodyOf(error) as { error?: unknown } | null)?.error as string);
    const isDocumented = operation.responses.some(
      ({ status, examples }) =>
        status === error.status &&
        Object.values(examples).some(({ value }) => (value as { error?: unknown } | null)?.error === text),
    );
    return isDocumented ? `the ${lacking} has no data: ${error.status} ${text}` : undefined;
  }
}

/**
 * Returns the strings in path, query, and body of a request. Short ones are left out, because they match by
 * accident.
 */
function stringsIn({ path, body }: CaseRequest): string[] {
  const url = new URL(path, 'http://localhost');
  const values = [...url.pathname.split('/').map(decodeURIComponent), ...url.searchParams.values()];
  if (body !== undefined) values.push(...stringsOf(JSON.parse(body)));
  return values.filter((value) => value.length > 2);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
