/** The reason why a request was rejected or failed, without secrets. Computed for such requests only. */
import type { IncomingHttpHeaders } from 'node:http';
import { taskFailureHint } from '../../behavior/tasks/failure-hint.js';
import type { Operation } from '../../openapi/document.js';
import type { ExchangeRedaction, Redaction } from '../redact.js';
import { explainBody, type UnreadableRequest } from './body-hints.js';
import { explainFailure } from './failure-hints.js';
import { hintFor } from './hint-rules.js';
import type { Rejection } from './rejection.js';
import { explainRoute, type UnknownRoute } from './route-hints.js';
import { violationsOf } from './violations.js';

/** The parts of a mock that an explainer needs. */
export interface HintSources {
  redaction: Redaction;
  /** The operations that the mock serves. */
  operations: readonly Operation[];
}

/** The known data of any request. */
export interface HintRequest {
  /** Path and query, as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  /** The parsed body. */
  body?: unknown;
}

/** The known data of a request that matches an operation. */
export interface HandledRequest
  extends HintRequest,
    Omit<Rejection, 'shownBody' | 'keyLabel' | 'headers' | 'body'> {
  body: unknown;
  /** The reason that the code attached to the rejection. */
  reason: string | undefined;
}

/** A request that another server rejected. */
export interface ForwardedRequest {
  operationId: string | null;
  /** The other server. */
  origin: string;
  violations: readonly string[];
}

/** Explains rejected requests. */
export class RejectionExplainer {
  readonly #sources: HintSources;

  /** @param sources See {@link HintSources}. */
  constructor(sources: HintSources) {
    this.#sources = sources;
  }

  /**
   * Returns why an operation rejected a request, or why its task failed. Undefined if the mock does not know.
   * @param request The request.
   */
  rejected(request: HandledRequest): string | undefined {
    return this.#safely(request, request.operation.id, (redaction) => {
      const { body } = request;
      const rejection: Rejection = {
        ...request,
        shownBody: () => JSON.stringify(redaction.body(body)),
        keyLabel: this.#sources.redaction.label,
      };
      return reasonOf(rejection, request.reason);
    });
  }

  /** Returns why a request matches no operation. */
  unknownRoute(request: HintRequest & UnknownRoute): string | undefined {
    return this.#safely(request, null, () => explainRoute(request, this.#sources.operations));
  }

  /** Returns why the body of a request can't be read. */
  unreadable(request: HintRequest & UnreadableRequest): string | undefined {
    return this.#safely(request, null, () => explainBody(request));
  }

  /** Returns why another server may have rejected a request that the mock forwards. */
  forwarded(request: HintRequest & ForwardedRequest): string | undefined {
    const { operationId, origin, violations } = request;
    return this.#safely(request, operationId, () => {
      const mismatch = violationsOf({ violations });
      return `The response comes from ${origin}: the mock only forwards it.${mismatch === undefined ? '' : ` ${mismatch}`}`;
    });
  }

  /** Returns why a request failed in the mock itself. */
  failed(request: HintRequest, error: unknown): string | undefined {
    return this.#safely(request, null, () => explainFailure(error));
  }

  /** Catches errors, because a failure to compute a hint must not change the response. */
  #safely(
    request: HintRequest,
    operationId: string | null,
    explain: (redaction: ExchangeRedaction) => string | undefined,
  ): string | undefined {
    try {
      const { url, headers, body } = request;
      const redaction = this.#sources.redaction.exchange(operationId);
      // Find the secrets of the request first, so that they are hidden wherever the hint repeats them.
      redaction.url(url);
      redaction.headers({ ...headers });
      redaction.body(body);
      const hint = explain(redaction);
      if (hint === undefined) return undefined;
      if (redaction.isOverfull) return 'The request has too many secrets to say why.';
      return redaction.hideRepeated(redaction.text(hint));
    } catch (error) {
      console.error('The mock failed to find out why a request was rejected:', error);
      return undefined;
    }
  }
}

const mostMessages = 3;

function reasonOf(rejection: Rejection, reason: string | undefined): string | undefined {
  if (reason !== undefined) return reason;
  const failed = failedTaskOf(rejection);
  if (failed !== undefined) return failed;
  const messages = messagesOf(rejection);
  const hints = messages.slice(0, mostMessages).map((message) => hintFor(rejection, message));
  const known = [...new Set(hints.filter((hint) => hint !== undefined))];
  if (known.length > 0) {
    const more = messages.length - mostMessages;
    return known.join(' ') + (more > 0 ? ` And ${more} more.` : '');
  }
  return violationsOf(rejection);
}

/** Returns the error messages of a response: those of its fields, `name` being the last resort, or a plain-text body. */
export function messagesOf({ answer }: Pick<Rejection, 'answer'>): string[] {
  if (typeof answer !== 'object' || answer === null) return [String(answer)];
  const { error, message, errorMessage, name } = answer as Record<string, unknown>;
  return [error ?? message ?? errorMessage ?? name ?? null].flat().map(String);
}

/** Returns why the task of a response failed. Undefined if the response is not about a failed task. */
function failedTaskOf({ answer, state }: Rejection): string | undefined {
  const { status, taskId } = Object(answer) as { status?: unknown; taskId?: unknown };
  if (status !== 'FAILED') return undefined;
  return taskFailureHint(state.tables.tasks.get(String(taskId)));
}
