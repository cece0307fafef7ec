/** Every fault of the test server, for a POST and for a GET. */
import { createPlyrClient } from '../../src/client/index.js';
import { type Context, nextCall, same, type Test } from './harness.js';

/** What the test server has counted for a call. */
interface Tally {
  requests: number;
  runs: number;
}

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
  const checks = context.faults.flatMap(({ name, mayHaveRun, isRetriedForGet }, number) => [
    test('never twice', `POST: ${name}`, async () => {
      const init = { body: { sessionJwt: 'x' } };
      const { requests, runs, succeeded } = await attempt(POST, '/user/logout', init, number);
      const again = !mayHaveRun && isRetriedForGet;
      same(
        [requests, runs, succeeded],
        again ? [2, 1, true] : [1, mayHaveRun ? 1 : 0, false],
        'requests, runs',
      );
    }),
    test('never twice', `GET: ${name}`, async () => {
      const { requests, succeeded } = await attempt(GET, '/jwt/publicKey', {}, number);
      same([requests, succeeded], [isRetriedForGet ? 2 : 1, isRetriedForGet], 'requests, success');
    }),
  ]);
  await Promise.all(checks);
  await test('never twice', 'nothing reached the other origin', async () => {
    same(await (await fetch(`${context.origin}/strayed`)).json(), [], 'strayed requests');
  });
}
