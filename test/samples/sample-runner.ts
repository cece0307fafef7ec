/** Runs samples against a mock, each in the same state, and checks the result. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Mock, type Snapshot, startMock } from '../../src/mock/index.js';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import type { Program } from './languages.js';
import { preparations, sessionsOf } from './sample-setup.js';
import type { Sample } from './samples.js';

const run = promisify(execFile);
const document = loadDocument();
const validator = createValidator(document);
const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));

const sessionPlaceholder = /\b[A-Z\d_]+_SESSION_JWT\b/g;

/** A mock whose state is reset for each sample. */
export class Stage {
  readonly #mock: Mock;
  /** For the operations that only the mainnet has. They need no sessions. */
  readonly #mainnet: Mock;
  readonly #start: Snapshot;
  readonly #sessions: Readonly<Record<string, string>>;

  private constructor([mock, mainnet]: [Mock, Mock], sessions: Readonly<Record<string, string>>) {
    this.#mock = mock;
    this.#mainnet = mainnet;
    this.#sessions = sessions;
    this.#start = mock.state.snapshot();
  }

  /** Starts a mock with the demo state, in which the players of the examples have sessions. */
  static async open(): Promise<Stage> {
    const mocks = await startMocks();
    return new Stage(mocks, sessionsOf(mocks[0].state));
  }

  /** Another mock with the same state. */
  async twin(): Promise<Stage> {
    const mocks = await startMocks();
    mocks[0].state.restore(this.#start);
    return new Stage(mocks, this.#sessions);
  }

  async close(): Promise<void> {
    await Promise.all([this.#mock.close(), this.#mainnet.close()]);
  }

  /**
   * Does what only the reader of a sample can do: puts sessions of players where the sample names them.
   * @throws Error when it names a player without a login.
   */
  filledIn(sample: Sample): Sample {
    const source = sample.source.replaceAll(sessionPlaceholder, (name) => {
      const session = this.#sessions[name];
      if (!session) throw new Error(`${sample.request.id}: no session for ${name}.`);
      return session;
    });
    return { ...sample, source };
  }

  /**
   * Runs a program that was created from a sample.
   * @returns What is wrong: nothing, if it sent this one request, got the documented response, and printed it.
   */
  async perform({ request, lang }: Sample, { command, printsJson }: Program): Promise<string | undefined> {
    const operation = operations.get(request.id) as Operation;
    const isOfMainnet = operation.networks?.join() === 'mainnet';
    const { state, journal, url } = isOfMainnet ? this.#mainnet : this.#mock;
    if (!isOfMainnet) state.restore(this.#start);
    journal.clear();
    state.transaction(() => preparations[request.id]?.(state));
    const [file, ...args] = command;
    const who = request.role === 'admin' ? 'admin' : 'demo';
    const keys = { PLYR_API_KEY: `plyr-${who}-key`, PLYR_SECRET_KEY: `plyr-${who}-secret` };
    const { PATH, HOME } = process.env;
    let printed: string;
    try {
      const env = { PATH, HOME, PLYR_BASE_URL: url, ...keys };
      ({ stdout: printed } = await run(file, args, { env, timeout: 60_000 }));
    } catch (error) {
      const { message, stderr } = error as { message: string; stderr?: string };
      const answers = journal
        .list()
        .map(({ status, response }) => `${status} ${JSON.stringify(response.body)}`);
      return [...answers, stderr || message].join('\n');
    }
    // The sample of the client passes no empty object. Without a body, the server reads one
    // (openapi/evidence/users-auth-misc.md#13-hmac-authentication).
    const isLeftOut = lang === 'TypeScript' && request.json === '{}';
    return this.#judge(operation, journal, isLeftOut ? '' : request.json, printsJson, printed);
  }

  #judge(
    operation: Operation,
    journal: Mock['journal'],
    json: string,
    printsJson: boolean,
    printed: string,
  ): string | undefined {
    const [entry, ...others] = journal.list();
    if (!entry || others.length > 0) return `${others.length + (entry ? 1 : 0)} requests`;
    if (entry.operationId !== operation.id) return `a request to ${entry.operationId ?? 'no operation'}`;
    const success = operation.responses[0];
    if (entry.status !== success?.status) return `${entry.status} ${JSON.stringify(entry.response.body)}`;
    const violations = [...entry.requestViolations, ...entry.violations];
    const length = Number(entry.request.headers['content-length'] ?? 0);
    const filled = json.replaceAll(sessionPlaceholder, (name) => this.#sessions[name] ?? '');
    if (operation.requestBody && length !== Buffer.byteLength(filled))
      violations.push(`the body has ${length} bytes, the example in compact JSON ${filled.length}`);
    if (printsJson) {
      const body = success.mediaType === 'application/json' ? parsed(printed) : printed.trimEnd();
      violations.push(...validator.checkResponse(operation, success.status, success.mediaType, body));
    } else if (printed.trim() === '') violations.push('nothing was printed');
    return violations.length > 0 ? violations.join('\n') : undefined;
  }
}

function startMocks(): Promise<[Mock, Mock]> {
  return Promise.all([
    startMock({ taskDelayMs: 50, rewardPool: true }),
    startMock({ taskDelayMs: 50, network: 'mainnet' }),
  ]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
