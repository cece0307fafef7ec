/** The test server of the suite: the one of the client's tests, and the pages that the suite asks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFaultServer } from '../../test/client/fault-server.js';
import { faults } from '../../test/client/faults.js';
import { API_KEY, SECRET_KEY, send } from '../../test/client/loopback.js';
import { type RawStatusServer, startRawStatusServer } from '../../test/client/raw-status-server.js';
import type { Context } from '../../test/runtimes/harness.js';
import { vectors } from '../../test/support/vectors.js';
import { freePort } from '../lib/free-port.js';

/**
 * Starts it.
 * @param folder Where page.js is.
 */
export async function startSuiteServer(
  folder: string,
): Promise<{ context: Omit<Context, 'seed' | 'bodies'>; close(): Promise<void> }> {
  const json = 'application/json';
  const raw = await startRawStatusServer();
  const server = await startFaultServer({
    '/tally': ({ url }, response) =>
      send(response, 200, json, JSON.stringify(server.tally(url.split('?')[1] ?? ''))),
    // Not asked of the server of raw statuses itself: it resets connections, and the question could be on one of them.
    '/seen': (_, response) => send(response, 200, json, JSON.stringify(countsOf(raw))),
    '/strayed': (_, response) => send(response, 200, json, JSON.stringify(server.strayed)),
    '/page': (_, response) => send(response, 200, 'text/html', '<script src="/page.js"></script>'),
    '/page.js': (_, response) =>
      send(response, 200, 'text/javascript', readFileSync(join(folder, 'page.js'), 'utf8')),
  });
  const { origin, otherOrigin } = server;
  const kinds = Object.entries(faults).map(([name, { mayHaveRun, isRetriedForGet }]) => ({
    name,
    mayHaveRun,
    isRetriedForGet,
  }));
  const keys = { apiKey: API_KEY, secretKey: SECRET_KEY };
  const deadOrigin = `http://127.0.0.1:${await freePort()}`;
  const origins = { origin, otherOrigin, deadOrigin, rawOrigin: raw.origin };
  const context = { ...origins, ...keys, vectors, faults: kinds, ...ABILITIES };
  return { context, close: async () => void (await Promise.all([server.close(), raw.close()])) };
}

/** How often it got a request, by path. */
const countsOf = ({ seen }: RawStatusServer) => [...seen].map(([path, heads]) => [path, heads.length]);

/** Of most runtimes; the others say what they lack. */
const ABILITIES = { isBrowser: false, tellsUnconnected: true, repeatsByItself: false };
