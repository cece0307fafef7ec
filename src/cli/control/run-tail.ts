/** Follows the requests that a running mock receives. */
import { ControlError } from '../../control-client/control-client.js';
import type { RequestSummary, ResetEvent } from '../../control-client/control-types.js';
import { type Connection, readEvents } from '../../control-client/event-stream.js';
import type { LogEntry } from '../../mock/index.js';
import { lineWriter } from '../mock/log-writer.js';
import { requestJson, requestLine } from '../mock/request-line.js';
import type { Shell } from '../shell.js';
import { type ControlCommand, runControl, sandboxText } from './control-command.js';
import { JournalReader, type ShownRequest, type TailFilter } from './journal-reader.js';

/** How `plyr-api mock tail` was called. */
export interface TailCommand extends ControlCommand {
  filter: TailFilter;
  /** Starts with the recorded requests after this ID. */
  since?: number | undefined;
}

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
    const journal = await JournalReader.open(mock.control, command, show);
    tell(`Following ${sandboxText(target.sandbox)} of ${target.url}. Press Ctrl-C to stop.`);
    await new Promise<void>((resolve, reject) => {
      let isLost = false;
      const stop = readEvents(`${target.url}/_mock/events`, {
        headers: () => mock.headers,
        onEvent: (kind, data) => {
          if (kind === 'request') journal.take(data as RequestSummary).catch(fail);
          else if (kind === 'reset' && (data as ResetEvent).part === 'journal') {
            const lost = journal.begin();
            const not =
              lost > 0 ? ` ${lost} of its last requests could not be filtered, and are not shown.` : '';
            tell(`The journal was emptied.${not}`);
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
