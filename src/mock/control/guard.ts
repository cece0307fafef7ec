/**
 * Decides who can control the mock and see its keys: programs on this machine, the mock's own pages, and anyone with the
 * control token. Requests from web pages of other sites, and requests that a proxy forwards, are rejected.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { protocolOf } from '../http/own-origin.js';
import { UserError } from '../openapi/user-error.js';

/** Checks a request. Returns why it is rejected (status code 401 or 403), or undefined if it is not. */
export type Guard = (request: IncomingMessage) => UserError | undefined;

/** The shortest control token. */
const shortestToken = 16;

/**
 * Creates the guard.
 * @param token The control token, sent as `Authorization: Bearer TOKEN`. Without one, only this machine has access.
 * @param hosts Additional names of this machine that the header Host can contain, without a port.
 * @returns The guard.
 * @throws UserError when the token is short or can't be sent in a header, or a name is not valid. The message doesn't contain
 *   the token.
 */
export function createGuard(token?: string, hosts: readonly string[] = []): Guard {
  if (token !== undefined && !isToken(token)) {
    throw new UserError(
      `The control token must have at least ${shortestToken} characters, all printable ASCII without spaces. For example: openssl rand -hex 16`,
    );
  }
  const names = new Set(hosts.map(hostName));
  const advice =
    token === undefined
      ? 'To control the mock from elsewhere, start it with --control-token.'
      : 'To control the mock from elsewhere, send its control token as "Authorization: Bearer TOKEN".';
  return (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      const reason = localRejection(request, names);
      return reason === undefined ? undefined : new UserError(`${reason} ${advice}`, 403);
    }
    if (token === undefined)
      return new UserError(
        'This mock has no control token. Leave out the header Authorization, or start the mock with --control-token.',
        401,
      );
    // The name of the scheme is case-insensitive (RFC 9110, section 11.1).
    const [, sent] = /^bearer +(.+)$/i.exec(authorization) ?? [];
    if (sent !== undefined && isEqual(sent, token)) return undefined;
    return new UserError(
      'The control token is wrong. Send the one that the mock was started with, as "Authorization: Bearer TOKEN".',
      401,
    );
  };
}

const isToken = (text: string): boolean => text.length >= shortestToken && /^[\x21-\x7e]+$/.test(text);

/** Compares in constant time, so that the time does not reveal where the strings differ. */
function isEqual(actual: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(actual), digest(expected));
}

/** The headers that proxies and tunnels add. A request with one doesn't come from this machine, whatever its address. */
const forwarding = /^(forwarded|via|x-forwarded(-.*)?|x-real-ip)$/;

/** Returns why a request without a token is not from this machine, or undefined if it is. */
function localRejection(request: IncomingMessage, names: ReadonlySet<string>): string | undefined {
  const { method, socket, headers } = request;
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (!isLoopbackAddress(socket.remoteAddress ?? '')) return 'This request comes from another machine.';
  const forwarder = Object.keys(headers).find((name) => forwarding.test(name));
  if (forwarder !== undefined) return `A proxy forwarded this request: it has the header ${forwarder}.`;
  // A site can point its own name at this machine (DNS rebinding). The Host header still contains that name.
  if (host !== undefined && !isLoopbackName(host) && !names.has(withoutPort(host)))
    return `This machine is not called "${host}" here. Use 127.0.0.1 or localhost, or start the mock with --allow-host.`;
  if (origin !== undefined && origin.toLowerCase() !== `${protocolOf(request)}://${host}`.toLowerCase())
    return `A page of another site, "${origin}", sent this request.`;
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation(method, headers))
    return 'A page of another site sent this request.';
  return undefined;
}

/** Returns whether a request follows a link. That is safe, because other pages can't read the tab that opens. */
const isNavigation = (method: string | undefined, headers: IncomingHttpHeaders): boolean =>
  method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

function isLoopbackAddress(address: string): boolean {
  return /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
}

/** Returns whether a host is `localhost`, `127.0.0.1`, or `[::1]`, with or without a port. */
function isLoopbackName(host: string): boolean {
  return /^(([a-z0-9-]+\.)*localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d+)?$/i.test(host);
}

const withoutPort = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');

/** Returns a host name in the form for comparisons. */
function hostName(text: string): string {
  const name = text.toLowerCase();
  if (/^([a-z\d]([a-z\d_-]*[a-z\d])?\.)*[a-z\d]([a-z\d_-]*[a-z\d])?$|^\[[a-f\d:.]+\]$/.test(name))
    return name;
  throw new UserError(
    `"${text.slice(0, 100)}" is not a host name. Give a name or an address without a port, such as mock.example or [fd00::1], ` +
      'to --allow-host or allowHosts.',
  );
}
