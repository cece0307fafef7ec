/** Sends requests to the API in the sandbox of the tab. */
import type { TabSandbox } from './tab-sandbox.js';

/** A request to the API. */
export interface ApiRequest {
  method: string;
  /** With the query. */
  path: string;
  /** What is sent as JSON; undefined without a body. */
  body?: unknown;
  /** The role that the API key needs; without it, the request is not signed. */
  role?: string;
  /** Which documented response to return. */
  prefer?: { status: string; name: string };
  signal: AbortSignal;
}

/** A response of the API. */
export interface ApiResponse {
  status: number;
  statusText: string;
  headers: [name: string, value: string][];
  text: string;
  /** The parsed body, or its text when it is not JSON. */
  body: unknown;
  /** Why the mock rejected the request. */
  hint: string | undefined;
  durationMs: number;
}

/** Headers that say something about the API or the mock. */
const shownHeaders = ['content-type', 'date', 'location', 'retry-after', 'x-mock-fault'];

/**
 * Sends a request. The same string is signed and sent.
 * @param sandbox The sandbox, which is prepared.
 * @param request The request.
 * @throws Error when no response arrives.
 */
export async function sendRequest(sandbox: TabSandbox, request: ApiRequest): Promise<ApiResponse> {
  const { method, path, role, prefer, signal } = request;
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  const headers = {
    ...(await sandbox.headers({ ...(role !== undefined && { role }), body })),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(prefer && { prefer: `code=${prefer.status}, example=${prefer.name}` }),
  };
  const started = performance.now();
  const options = { method, headers, signal, cache: 'no-store', redirect: 'manual' } as const;
  const response = await fetch(sandbox.api + path, body === undefined ? options : { ...options, body }).catch(
    (error) => {
      if (signal.aborted) throw error;
      throw new Error(
        'No response arrived. The mock has stopped, or a fault closed the connection. Check the mock, and run again.',
      );
    },
  );
  const text = await response.text();
  return {
    status: response.status,
    statusText: response.statusText,
    headers: shownHeaders.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as [string, string]];
    }),
    text,
    body: parsed(text),
    hint: response.headers.get('x-mock-hint') ?? undefined,
    durationMs: performance.now() - started,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
