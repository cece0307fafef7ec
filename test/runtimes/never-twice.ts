/** Every fault of the test server, for a POST and for a GET. */
import { createPlyrClient, createSignedFetch } from '../../src/client/index.js';
import { pathOf, statusesOf, type Way, ways } from '../client/raw-statuses.js';
import { type Context, nextCall, same, type Test } from './harness.js';

/** What the test server has counted for a call. */
interface Tally {
  requests: number;
  runs: number;
}

/** What browsers repeat by themselves. No script can prevent that; the docs warn of it. */
const REPEATED = new Set(['408', 'reset before the headers', 'closed before the headers']);
const REPEATED_STATUSES = new Set([408, 421]);

type AnyCall = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown }>;

/** @returns What the test server has counted for a call. */
export async function tallyOf({ origin }: Context, call: string): Promise<Tally> {
  return (await fetch(`${origin}/tally?${call}`)).json() as Promise<Tally>;
}

/** Runs these tests. */
export async function checkNeverTwice(context: Context, test: Test): Promise<void> {
  const options = { ...context, baseUrl: context.origin, dangerouslyAllowBrowser: true, timeoutMs: 3_000 };
  const { GET, POST } = createPlyrClient(options) as unknown as Record<'GET' | 'POST', AnyCall>;
  // Connections that have been used before: that is when some runtimes repeat a request by themselves.
  await Promise.all(
    Array.from({ length: 6 }, () => POST('/user/logout', { body: {}, headers: { 'x-test-call': '0' } })),
  );

  const attempt = async (call: AnyCall, path: string, init: object, fault: number) => {
    const id = nextCall();
    const headers = { 'x-test-call': id, 'x-test-fault': String(fault), 'x-test-times': '1' };
    const result = await call(path, { ...init, headers }).catch(
      (thrown) => ({ thrown }) as { data?: unknown },
    );
    return { ...(await tallyOf(context, id)), succeeded: result.data !== undefined };
  };
  const checks: (() => Promise<void>)[] = context.faults.flatMap(
    ({ name, mayHaveRun, isRetriedForGet }, number) => [
      () =>
        test('never twice', `POST: ${name}`, async () => {
          const init = { body: { sessionJwt: 'x' } };
          const { requests, runs, succeeded } = await attempt(POST, '/user/logout', init, number);
          const again = !mayHaveRun && isRetriedForGet;
          if (context.repeatsByItself && REPEATED.has(name) && requests === 2) return same(runs, 2, 'runs');
          same(
            [requests, runs, succeeded],
            again ? [2, 1, true] : [1, mayHaveRun ? 1 : 0, false],
            'requests, runs',
          );
        }),
      // Paths that differ: browsers send requests for the same one after the other, so as to use their cache.
      () =>
        test('never twice', `GET: ${name}`, async () => {
          const { requests, succeeded } = await attempt(
            GET,
            '/actionLog/{plyrId}',
            { params: { path: { plyrId: nextCall() } } },
            number,
          );
          same([requests, succeeded], [isRetriedForGet ? 2 : 1, isRetriedForGet], 'requests, success');
        }),
    ],
  );
  // Three at a time: browsers have no more than six connections to an origin.
  await Promise.all(
    [0, 1, 2].map(async (first) => {
      for (let i = first; i < checks.length; i += 3) await checks[i]?.();
    }),
  );
  for (const way of ways) await checkEveryStatus(context, test, way);
  await test('never twice', 'nothing reached the other origin', async () => {
    same(await (await fetch(`${context.origin}/strayed`)).json(), [], 'strayed requests');
  });
}

/** Sends a POST for every status code. One that its connection was reset for may be lost, but none may come twice. */
async function checkEveryStatus(context: Context, test: Test, way: Way): Promise<void> {
  const sent = statusesOf(way).map((status) => ({ status, path: pathOf(status, way, nextCall()) }));
  const send = createSignedFetch({ ...context, retry: 0, timeoutMs: 20_000, dangerouslyAllowBrowser: true });
  const check = async () => {
    const init = { method: 'POST', body: '{"amount":1}' };
    const left = sent.values();
    const work = async () => {
      for (const { path } of left) await send(context.rawOrigin + path, init).catch(() => undefined);
    };
    // One after another where the next request has to meet the end of the connection, else as many as a browser lets.
    await Promise.all(Array.from({ length: way === 'reset after it' ? 1 : 4 }, work));
    const seen = new Map<string, number>(await (await fetch(`${context.origin}/seen`)).json());
    const wrong = sent.filter(({ status, path }) => {
      const times = seen.get(path) ?? 0;
      if (context.repeatsByItself && times > 1) return !REPEATED_STATUSES.has(status) && way !== 'reset';
      return way === 'reset after it' ? times > 1 : times !== 1;
    });
    same(
      wrong.map(({ path }) => [path, seen.get(path)]),
      [],
      'POSTs not sent once',
    );
    same(seen.size > sent.length / 2, true, 'most have come');
  };
  await test('never twice', `POST: every status, ${way}`, check, sent.length);
}
