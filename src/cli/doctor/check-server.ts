/** The checks of `plyr-api doctor` that use one signed request, which changes nothing. */
import { ApiError, CallError, ConnectionError, PlyrError } from '../../client/errors.js';
import { createPlyrOperations } from '../../client/operations-client.js';
import { createClock } from '../../client/sending/clock.js';
import { operationNamed } from '../api/catalog.js';
import { connectionProblem } from '../api/connection-problem.js';
import { noKeys, type Profile } from '../api/profile.js';
import { failureOf } from '../api/render-failure.js';
import { type Finding, fail, ok, skipped, warning } from './check.js';

/** The findings of the request. */
export interface ServerFindings {
  connection: Finding;
  clock: Finding;
  signature: Finding;
}

/**
 * The largest difference that the server accepts between a timestamp and its clock.
 * openapi/evidence/users-auth-misc.md#13-hmac-authentication
 */
const acceptedMs = 300_000;

/** A GET that exists on every network, takes no parameters, and accepts a key of any role. */
const probe = 'getJwtPublicKey';

/**
 * Sends a signed request, and checks the response.
 * @param profile The server and the keys. Without keys, the request has a signature that no server accepts.
 * @param options Headers, such as the one of the sandbox, and the time limit in milliseconds.
 */
export async function checkServer(
  profile: Profile,
  options: { headers: Readonly<Record<string, string>>; timeoutMs: number | undefined },
): Promise<ServerFindings> {
  const { baseUrl, apiKey, secretKey } = profile;
  const hasKeys = apiKey !== undefined && secretKey !== undefined;
  const client = createPlyrOperations({
    ...(hasKeys ? { apiKey, secretKey } : noKeys),
    ...options,
    baseUrl,
    onEvent: () => {},
  });
  const sent = Date.now();
  const call = client[probe]();
  const response = await call.result().then(
    (result) => result.response,
    (error: unknown) => {
      if (!(error instanceof PlyrError)) throw error;
      return error instanceof ApiError ? error.response : error;
    },
  );
  if (response instanceof PlyrError) return unreached(noResponse(response, baseUrl));
  const { status, headers } = response;
  if (status === 404)
    return unreached(
      fail(
        `${baseUrl} does not have the API: ${probe} returned 404.`,
        'Check the base URL. It ends with /api.',
      ),
    );
  const type = headers.get('content-type') ?? 'no content type';
  if (!/\bjson\b/i.test(type))
    return unreached(
      fail(
        `${baseUrl} returned ${status} with ${type} instead of JSON. So it is a gateway or another program, not the API.`,
        'Check the base URL, which ends with /api, and any proxy between this machine and the server.',
      ),
    );
  if (status >= 500)
    return unreached(
      fail(
        `${baseUrl} returned ${status}.`,
        'Try again later. The server or one of its dependencies is down.',
      ),
    );
  return {
    connection: ok(`${baseUrl} responded in ${Date.now() - sent} ms.`),
    clock: clockFinding(headers, sent),
    signature: hasKeys
      ? await signatureFinding(call, apiKey, baseUrl)
      : skipped('Both keys are needed for it.'),
  };
}

function noResponse(error: PlyrError, baseUrl: string): Finding {
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.code;
  const status =
    error instanceof CallError && error.status !== undefined ? `, status code ${error.status}` : '';
  const advice: Readonly<Record<string, string>> = {
    REDIRECT:
      'Use the address that the server redirects to. The client does not send keys to another address.',
    TIMEOUT: 'Check the network and the firewall, or allow more time with --timeout.',
  };
  return fail(
    `${baseUrl} gave no usable response (${code}${status}).`,
    error instanceof ConnectionError
      ? connectionProblem(error.cause, baseUrl).advice
      : (advice[code] ?? 'Check the address and the network.'),
  );
}

function unreached(connection: Finding): ServerFindings {
  const notChecked = skipped('There is no connection to the API.');
  return { connection, clock: notChecked, signature: notChecked };
}

function clockFinding(headers: Headers, sent: number): Finding {
  if (Number.isNaN(Date.parse(headers.get('date') ?? '')) || headers.has('age'))
    return skipped('The response has no usable Date header.');
  // Accept any date of the server. The clock does so after a rejected timestamp, so pass true.
  const offsetMs = createClock(Date.now).adjustFrom(headers, sent, true);
  if (offsetMs === undefined) return ok("It is within a minute of the server's.");
  const seconds = Math.round(Math.abs(offsetMs) / 1000);
  const found = `This machine is ${seconds} seconds ${offsetMs > 0 ? 'behind' : 'ahead of'} the server.`;
  const advice = 'Set the clock of this machine, for example by NTP.';
  return Math.abs(offsetMs) < acceptedMs
    ? warning(found, `${advice} From 300 seconds on, the server rejects signatures.`)
    : fail(
        `${found} It rejects signatures from 300 seconds on.`,
        `${advice} The client corrects its timestamps, but other programs that sign do not.`,
      );
}

async function signatureFinding(call: Promise<unknown>, apiKey: string, baseUrl: string): Promise<Finding> {
  try {
    await call;
    return ok(`${probe} returned 200.`);
  } catch (error) {
    const { cause, advice, message, hint } = failureOf(error, operationNamed(probe), baseUrl).report;
    // The hint of a mock names the API key.
    const shownHint = hint?.replaceAll(apiKey, 'your API key');
    return fail(
      [`${probe} was rejected: ${message}.`, cause, shownHint].filter(Boolean).join(' '),
      advice ?? 'See the log of the server.',
    );
  }
}
