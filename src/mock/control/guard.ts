/**
 * Who may control the mock and see its keys: programs on this machine, the mock's own pages, and anyone with the control
 * token. Web pages of other sites and requests that a proxy forwards are rejected.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { UserError } from '../openapi/user-error.js';

/** Checks a request. Returns why it is rejected (status code 401 or 403), or undefined. */
export type Guard = (request: IncomingMessage) => UserError | undefined;

/** The shortest control token. */
const shortestToken = 16;

/**
 * Creates the guard.
 * @param token The control token, sent as `Authorization: Bearer TOKEN`. Without one, only this machine is admitted.
 * @returns The guard.
 * @throws UserError when the token is short or can't be sent in a header. The message doesn't contain the token.
 */
export function createGuard(token?: string): Guard {
  if (token !== undefined && !isToken(token)) {
    throw new UserError(
      `The control token must have at least ${shortestToken} characters, all printable ASCII without spaces. For example: openssl rand -hex 16`,
    );
  }
  return (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return localRejection(request);
    const isRight = token !== undefined && isEqual(authorization, `Bearer ${token}`);
    return isRight ? undefined : new UserError('The control token is wrong.', 401);
  };
}

const isToken = (text: string): boolean => text.length >= shortestToken && /^[\x21-\x7e]+$/.test(text);

/** Takes the same time wherever the strings differ. */
function isEqual(actual: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(actual), digest(expected));
}

/** The headers that proxies and tunnels add. A request with one doesn't come from this machine, whatever its address. */
const forwarding = /^(forwarded|via|x-forwarded(-.*)?|x-real-ip)$/;

function localRejection({ socket, headers }: IncomingMessage): UserError | undefined {
  const { host, origin, 'sec-fetch-site': site } = headers;
  const reject = (reason: string) =>
    new UserError(`${reason} To control the mock from elsewhere, start it with a control token.`, 403);
  if (!isLoopbackAddress(socket.remoteAddress ?? ''))
    return reject('This request comes from another machine.');
  const forwarder = Object.keys(headers).find((name) => forwarding.test(name));
  if (forwarder !== undefined)
    return reject(`A proxy forwarded this request: it has the header ${forwarder}.`);
  // A site can point its own name at this machine (DNS rebinding). The Host header still contains that name.
  if (host !== undefined && !isLoopbackName(host))
    return reject(`This machine is not called "${host}" here. Use 127.0.0.1 or localhost.`);
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`.toLowerCase())
    return reject(`A page of another site, "${origin}", sent this request.`);
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation(headers))
    return reject('A page of another site sent this request.');
  return undefined;
}

/** Following a link from another site is fine: no page can read what the browser then shows in its own tab. */
const isNavigation = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

function isLoopbackAddress(address: string): boolean {
  return /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
}

/** `localhost`, `127.0.0.1` or `[::1]`, with or without a port. */
function isLoopbackName(host: string): boolean {
  return /^(([a-z0-9-]+\.)*localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d+)?$/i.test(host);
}
