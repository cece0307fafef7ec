/** What the client must do on every runtime. Nothing in here is of one runtime alone. */
import { createPlyrClient, createSignedFetch, hmacSigner } from '../../src/client/index.js';
import { randomBodies } from '../signing/random-json.js';
import { checkBehaviour } from './behavior.js';
import { type Context, collect, type Outcome, rejection, same, type Test } from './harness.js';
import { checkNeverTwice } from './never-twice.js';

/**
 * Runs all tests.
 * @param context Where the server is, and what to check.
 * @param createHmac Signs with `node:crypto`, where there is such a thing.
 * @returns How every test went.
 */
export async function runSuite(
  context: Context,
  createHmac?: (message: string) => string,
): Promise<Outcome[]> {
  const { test, outcomes } = collect();
  for (const vector of context.vectors)
    await test('vectors', vector.name, () => checkVector(vector, context));
  await checkRandomBodies(context, test);
  await checkNeverTwice(context, test);
  await checkBehaviour(context, test, createHmac);
  return outcomes;
}

const JSON_TYPE = /^application\/json(;|$)/;
const isCompact = (text: string) => {
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

async function checkVector(vector: Context['vectors'][number], context: Context): Promise<void> {
  const { secretKey, stringToSign, signature, mistake, timestamp, bodyText, contentType, method } = vector;
  const signed = await hmacSigner(secretKey)(stringToSign);
  same(
    signed === signature,
    vector.accepted || (mistake !== 'digest' && mistake !== 'key'),
    'same signature',
  );

  // A client that is given the body at that moment comes to the same, or rejects what it cannot sign.
  const isNormal = vector.accepted && String(Number(timestamp)) === timestamp;
  if (!isNormal || (bodyText && !JSON_TYPE.test(contentType ?? ''))) return;
  let sent: Record<string, string> = {};
  const fetch = async (_url: string, init: RequestInit) => {
    sent = Object.fromEntries(new Headers(init.headers));
    return new Response('{}');
  };
  const now = () => Number(timestamp);
  const options = { ...context, secretKey, dangerouslyAllowBrowser: true, now, fetch };
  const signedFetch = createSignedFetch(options);
  const pending = signedFetch('http://localhost/', {
    method: bodyText ? 'POST' : method,
    ...(bodyText && { body: bodyText }),
  });
  if (bodyText && !isCompact(bodyText)) {
    same((await rejection(pending)).code, 'UNSIGNABLE_BODY', 'code');
  } else {
    await pending;
    same([sent.timestamp, sent.signature], [timestamp, signature], 'what was sent');
  }
}

/** Thousands of bodies on which serializers disagree, each sent to a server that parses it and serializes it again. */
async function checkRandomBodies(context: Context, test: Test): Promise<void> {
  const next = randomBodies(context.seed);
  const client = createPlyrClient({ ...context, baseUrl: context.origin, dangerouslyAllowBrowser: true });
  const post = client.POST as unknown as (
    path: string,
    init: object,
  ) => Promise<{ data?: { body: string }; error?: unknown }>;
  let left = context.bodies;
  async function work(): Promise<void> {
    while (left > 0) {
      left -= 1;
      const body = next();
      const text = JSON.stringify(body);
      const { data, error } = await post('/user/logout', { body }).catch((thrown) => ({
        data: undefined,
        error: String(thrown),
      }));
      if (data?.body !== text) {
        const got = JSON.stringify(data?.body ?? error);
        throw new Error(`seed ${context.seed}, body ${text}, then ${JSON.stringify(body)}: ${got}`);
      }
    }
  }
  await test(
    'random bodies',
    `seed ${context.seed}`,
    async () => void (await Promise.all(Array.from({ length: 16 }, work))),
    context.bodies,
  );
}
