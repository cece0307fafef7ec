/** Journal entries in the format HAR 1.2, which browsers and tools for HTTP import. */
import { STATUS_CODES } from 'node:http';
import type { JournalEntry, JournalMessage } from './journal-entry.js';

/** The program that writes the file. */
export interface HarCreator {
  name: string;
  version: string;
}

interface NameValue {
  name: string;
  value: string;
}

/**
 * Returns the content of a HAR file.
 * @param entries The requests without secrets, oldest first.
 * @param origin The origin of the mock.
 * @param creator The program that writes the file.
 * @returns The file, as plain data. Unknown sizes are -1, as the format requires.
 */
export function harOf(entries: readonly JournalEntry[], origin: string, creator: HarCreator): object {
  return {
    log: { version: '1.2', creator, entries: entries.map((entry) => harEntry(entry, origin)) },
  };
}

function harEntry(entry: JournalEntry, origin: string): object {
  const { id, at, durationMs, operationId, gameId, players, faults, changes } = entry;
  return {
    startedDateTime: at,
    time: durationMs,
    request: harRequest(entry, origin),
    response: harResponse(entry),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    // HAR leaves field names that start with an underscore to applications.
    ...{ _id: id, _operationId: operationId, _gameId: gameId, _players: players },
    ...{ _faults: faults, _changes: changes },
  };
}

function harRequest({ method, path, request }: JournalEntry, origin: string): object {
  const text = textOf(request);
  const type = String(request.headers['content-type'] ?? '');
  return {
    ...{ method, url: origin + path, httpVersion: 'HTTP/1.1', cookies: [] },
    headers: namesAndValues(request.headers),
    queryString: [...new URL(path, origin).searchParams].map(([name, value]) => ({ name, value })),
    ...(text !== undefined && { postData: { mimeType: type, text } }),
    ...{ headersSize: -1, bodySize: request.omittedBytes ?? sizeOf(text) },
  };
}

function harResponse({ status, response }: JournalEntry): object {
  const text = textOf(response);
  const size = response.omittedBytes ?? sizeOf(text);
  return {
    ...{ status, statusText: STATUS_CODES[status] ?? '', httpVersion: 'HTTP/1.1', cookies: [] },
    headers: namesAndValues(response.headers),
    content: {
      ...{ size, mimeType: String(response.headers['content-type'] ?? '') },
      ...(text !== undefined && { text }),
      ...(response.note !== undefined && { comment: response.note }),
    },
    ...{ redirectURL: '', headersSize: -1, bodySize: response.sentBytes ?? size },
  };
}

const sizeOf = (text: string | undefined): number => Buffer.byteLength(text ?? '');

function textOf({ body }: JournalMessage): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}

const namesAndValues = (headers: Readonly<Record<string, unknown>>): NameValue[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value: String(value) }));
