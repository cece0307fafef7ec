/** What tests of calls share: a server that verifies signatures and echoes, and what calls throw. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { PlyrError } from '../../src/client/index.js';
import { type Loopback, listen, type Received } from './loopback.js';

/** The server of a test file. */
export interface EchoServer extends Pick<Loopback, 'origin' | 'received'> {
  /** Returns the newest request. */
  last(): Received | undefined;
}

/** Starts a server for the tests of a file. It forgets its requests before each test; stubbed globals end after it. */
export function echoServer(): EchoServer {
  let server: Loopback;
  beforeAll(async () => {
    server = await listen();
  });
  beforeEach(() => {
    server.received.length = 0;
  });
  afterAll(() => server.close());
  afterEach(() => vi.unstubAllGlobals());
  return {
    get origin() {
      return server.origin;
    },
    get received() {
      return server.received;
    },
    last: () => server.received.at(-1),
  };
}

/** Expects a call to throw a PlyrError with this code and message, and returns it. */
export async function expectError(
  promise: Promise<unknown>,
  code: string,
  message: RegExp,
): Promise<PlyrError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PlyrError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  return error as PlyrError;
}
