/** Runs an operation: what must be there first, the request, and its task to the end. */
import { findField, type Preparation, preparations } from './preparations.js';
import {
  type RequestValues,
  type RunnableOperation,
  requestPath,
  sampleValues,
} from './runnable-operation.js';
import { type ApiResponse, sendRequest } from './send-request.js';
import { withSessions } from './session-values.js';
import type { TabSandbox } from './tab-sandbox.js';

/** How often to ask for a task, and for how long. The worker of the mock may be paused. */
const pollMs = 150;
const patienceMs = 60_000;

/** What happens while an operation runs. */
export interface RunEvents {
  /** A step is done. The sentence says which. */
  onStep: (step: string) => void;
  /** The response to the request itself. */
  onResponse: (response: ApiResponse) => void;
  /** The task that the request queued, each time it was asked for. */
  onTask: (task: TaskState) => void;
}

/** The state of a task. */
export interface TaskState {
  id: string;
  status: string;
  elapsedMs: number;
  response: ApiResponse;
  isOver: boolean;
}

/** What to run. */
export interface RunOrder {
  operation: RunnableOperation;
  values: RequestValues;
  /** A documented response to return instead of running the operation. */
  force?: { status: string; name: string } | undefined;
  signal: AbortSignal;
}

/** Runs operations in the sandbox of the tab. */
export class Runner {
  readonly #sandbox: TabSandbox;
  readonly #operations: ReadonlyMap<string, RunnableOperation>;

  /**
   * @param sandbox Where they run.
   * @param operations All operations, some of which prepare others.
   */
  constructor(sandbox: TabSandbox, operations: Iterable<RunnableOperation>) {
    this.#sandbox = sandbox;
    this.#operations = new Map([...operations].map((operation) => [operation.id, operation]));
  }

  /**
   * Runs an operation.
   * @param order What to run.
   * @param events What to call meanwhile.
   * @throws ControlRejection when the mock rejects this page, or Error when it does not respond.
   */
  async run(order: RunOrder, events: RunEvents): Promise<void> {
    const readiness = await this.#sandbox.prepare();
    if (readiness === 'created') events.onStep('A sandbox was created for this tab.');
    if (readiness === 'created again')
      events.onStep(
        'The sandbox of this tab was gone, so a new one was created. It has the data of the start.',
      );
    if (order.force) {
      events.onResponse(await this.#send(order));
      return;
    }
    const values = await this.#prepared(order, events);
    const response = await this.#send({ ...order, values });
    events.onResponse(response);
    const id = pendingTask(response.body);
    if (id !== undefined && order.operation.id !== 'getTaskStatus')
      await this.#follow(id, order.signal, events.onTask);
  }

  async #send({ operation, values, force, signal }: RunOrder): Promise<ApiResponse> {
    const { method, isSigned, role } = operation;
    const path = requestPath(operation, values.parameters);
    const request = { method, path, body: values.body, signal };
    return sendRequest(this.#sandbox, {
      ...request,
      ...(isSigned && { role }),
      ...(force && { prefer: force }),
    });
  }

  /** The values of a request with everything filled in that a sample can't know. */
  async #prepared(order: RunOrder, events: RunEvents): Promise<RequestValues> {
    let { values } = order;
    for (const preparation of preparations[order.operation.id] ?? [])
      values = await this.#prepare({ ...order, values }, preparation, events);
    const { signal } = order;
    const post = (path: string, body: object) =>
      sendRequest(this.#sandbox, { method: 'POST', path, body, role: 'game', signal });
    return { ...values, body: await withSessions(values.body, post, events.onStep) };
  }

  /** Runs another operation first, unless the reader has put in values of their own. */
  async #prepare(
    { operation, values, signal }: RunOrder,
    { operation: name, take, isUnfinished }: Preparation,
    { onStep }: RunEvents,
  ): Promise<RequestValues> {
    const first = this.#operations.get(name);
    if (!first || !isSample(operation, values, take?.as)) return values;
    let last: ApiResponse | undefined;
    const order = { operation: first, values: sampleValues(first), signal };
    const events: RunEvents = {
      onStep,
      onResponse: (response) => {
        last = response;
      },
      onTask: ({ response }) => {
        last = response;
      },
    };
    const inner = await this.#prepared(order, events);
    const response = await this.#send({ ...order, values: inner });
    last = response;
    const id = pendingTask(response.body);
    if (id !== undefined && !isUnfinished) await this.#follow(id, signal, events.onTask);
    const found = take && findField(last.body, take.field);
    if (!take || found === undefined) {
      onStep(last.status < 300 ? `${name} ran.` : `${name} ran: status code ${last.status}.`);
      return values;
    }
    onStep(`${name} ran. ${take.as} is ${found}.`);
    return withValue(values, take.as, found);
  }

  async #follow(id: string, signal: AbortSignal, onTask: RunEvents['onTask']): Promise<void> {
    const started = performance.now();
    for (;;) {
      const path = `/task/status/${encodeURIComponent(id)}`;
      const response = await sendRequest(this.#sandbox, { method: 'GET', path, role: 'user', signal });
      const elapsedMs = performance.now() - started;
      const { status = `status code ${response.status}` } = (response.body ?? {}) as { status?: string };
      const isOver = status !== 'PENDING' || elapsedMs > patienceMs;
      onTask({ id, status, elapsedMs, response, isOver });
      if (isOver) return;
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      signal.throwIfAborted();
    }
  }
}

/** Whether a value, or else the whole request, is still that of the sample. */
function isSample(operation: RunnableOperation, values: RequestValues, name?: string): boolean {
  const sample = sampleValues(operation);
  const part = ({ parameters, body }: RequestValues) =>
    name === undefined ? [parameters, body] : (parameters[name] ?? (body as Record<string, unknown>)?.[name]);
  return JSON.stringify(part(sample)) === JSON.stringify(part(values));
}

function withValue({ parameters, body }: RequestValues, name: string, value: unknown): RequestValues {
  if (name in parameters) return { parameters: { ...parameters, [name]: String(value) }, body };
  return { parameters, body: { ...(body as object), [name]: value } };
}

/** The ID of the first task that a response says is PENDING. */
function pendingTask(body: unknown): string | undefined {
  const { task } = (body ?? {}) as { task?: unknown };
  const [first] = [task].flat() as ({ id?: unknown; status?: unknown } | undefined)[];
  return first?.status === 'PENDING' && typeof first.id === 'string' ? first.id : undefined;
}
