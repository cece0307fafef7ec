/** Follows the requests that a running mock receives. */
import { ControlError, done } from '../../control-client/control-client.js';
import type { JournalEntry, RequestSummary, ResetEvent } from '../../control-client/control-types.js';
import { type Connection, readEvents } from '../../control-client/event-stream.js';
import type { LogEntry } from '../../mock/index.js';
import { lineWriter } from '../mock/log-writer.js';
import { requestJson, requestLine } from '../mock/request-line.js';
import type { Shell } from '../shell.js';
import { type ControlCommand, type RunningMock, runControl, sandboxText } from './control-command.js';

/** Filters of requests, with the names that the control API uses. */
export interface TailFilter {
  operation?: string | undefined;
  status?: string | undefined;
  player?: string | undefined;
  game?: string | undefined;
  key?: string | undefined;
  text?: string | undefined;
}

/** How `plyr-api mock tail` was called. */
export interface TailCommand extends ControlCommand {
  filter: TailFilter;
  /** Starts with the recorded requests after this ID. */
  since?: number | undefined;
}

/** The most requests that the control API lists at once. */
const mostListed = 1_000;

/**
 * Prints each request until a signal ends the command. The lines have the format of the mock's own log.
 * @param command How it was called.
 * @param shell Gets the lines.
 */
export async function runTail(command: TailCommand, shell: Shell): Promise<void> {
  await runControl(command, shell, async (mock) => {
    const { target } = mock;
    const print = lineWriter((text) => shell.stdout.write(text));
    const tell = (text: string) => command.asJson || shell.stderr.write(`${text}\n`);
    const show = (entry: ShownRequest) => {
      const line = logEntryOf(entry, target.sandbox);
      const at = new Date(entry.at);
      print(command.asJson ? requestJson(line, at) : requestLine(line, mock.paint, at));
    };
    const journal = await JournalReader.open(mock, command, show);
    tell(`Following ${sandboxText(target.sandbox)} of ${target.url}. Press Ctrl-C to stop.`);
    await new Promise<void>((resolve, reject) => {
      let isLost = false;
      const stop = readEvents(`${target.url}/_mock/events`, {
        headers: () => mock.headers,
        onEvent: (kind, data) => {
          if (kind === 'request') journal.take(data as RequestSummary).catch(fail);
          else if (kind === 'reset' && (data as ResetEvent).part === 'journal') {
            journal.begin();
            tell('The journal was emptied.');
          } else if (kind === 'reset') tell('The data was replaced.');
        },
        onConnection: (state: Connection, message = '') => {
          if (state === 'rejected') fail(new ControlError(message, 403));
          else if (state === 'lost' && !isLost) {
            isLost = true;
            tell(`The connection is lost. Trying again. ${message}`.trimEnd());
          } else if (state === 'live') {
            if (isLost) tell('Connected again.');
            isLost = false;
            journal.catchUp().catch(fail);
          }
        },
      });
      const end = () => {
        stop();
        resolve();
      };
      const fail = (error: unknown) => {
        // The stream connects again, and then reads the missed requests.
        if (error instanceof ControlError && error.status === 0) return;
        stop();
        reject(error);
      };
      shell.on('SIGINT', end);
      shell.on('SIGTERM', end);
    });
    return undefined;
  });
}

/**
 * Reads requests from the journal, which has the reason for a rejection and applies the filters. Events signal
 * new requests.
 */
class JournalReader {
  readonly #mock: RunningMock;
  readonly #filter: TailFilter;
  readonly #show: (entry: ShownRequest) => void;
  /** The ID of the last request that was read. */
  #last: number;
  /** The newest ID that is known. */
  #newest = 0;
  /** Grows when the journal was emptied. */
  #journal = 0;
  #reading: Promise<void> | undefined;

  private constructor(
    mock: RunningMock,
    filter: TailFilter,
    show: (entry: ShownRequest) => void,
    last: number,
  ) {
    this.#mock = mock;
    this.#filter = filter;
    this.#show = show;
    this.#last = last;
  }

  /** Opens the journal, which also checks the filters: the mock rejects a misspelled one. */
  static async open(
    mock: RunningMock,
    { filter, since }: TailCommand,
    show: (entry: ShownRequest) => void,
  ): Promise<JournalReader> {
    const count = await countOf(mock);
    await done(mock.control.GET('/requests', { params: { query: { ...filter, limit: 1 } } as never }));
    return new JournalReader(mock, filter, show, since ?? count);
  }

  /** Shows a request that has just ended. For most, the event has everything that the line needs. */
  async take(summary: RequestSummary): Promise<void> {
    const { id, hint, violations } = summary;
    const isPlain =
      !hint && violations === 0 && Object.values(this.#filter).every((one) => one === undefined);
    if (!isPlain || this.#reading || id !== this.#last + 1) return this.read(id);
    this.#last = id;
    this.#show({ ...summary, hint: null, violations: [], requestViolations: [] });
  }

  /** Shows the new requests up to an ID. */
  read(newest: number): Promise<void> {
    this.#newest = Math.max(this.#newest, newest);
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Shows requests that had no event. If IDs are smaller than before, the mock has restarted. */
  async catchUp(): Promise<void> {
    const count = await countOf(this.#mock);
    if (count < this.#last) this.begin();
    if (count > this.#last) await this.read(count);
  }

  /** Starts again after the journal was emptied. */
  begin(): void {
    this.#journal += 1;
    this.#last = 0;
    this.#newest = 0;
  }

  async #readAll(): Promise<void> {
    while (this.#newest > this.#last) {
      const [newest, journal] = [this.#newest, this.#journal];
      const query = { ...this.#filter, since: this.#last, limit: mostListed };
      const { requests } = await done(this.#mock.control.GET('/requests', { params: { query } as never }));
      if (journal !== this.#journal) continue;
      for (const entry of [...requests].reverse()) this.#show(entry);
      this.#last = Math.max(newest, requests[0]?.id ?? 0);
    }
  }
}

/** Returns how many requests the sandbox has received, which is the ID of the newest one. */
async function countOf({ control }: RunningMock): Promise<number> {
  return (await done(control.GET('/'))).world.requests;
}

/** The parts of a request that a line shows. */
type ShownRequest = Omit<JournalEntry, 'request' | 'response' | 'changes' | 'omittedChanges'>;

/** Returns a request as an entry of the mock's log, with its ID. */
function logEntryOf(entry: ShownRequest, sandbox: string): LogEntry & { id: number } {
  const { id, method, path, status, durationMs, operationId, gameId, players, faults, hint } = entry;
  const { violations, requestViolations } = entry;
  return {
    ...{
      id,
      method,
      path: path.split('?')[0] ?? '',
      status,
      durationMs,
      operationId,
      sandbox,
      world: sandbox,
    },
    ...{ gameId, players, faults, hint, violations, requestViolations },
  };
}
