/** The server behind the proxy: its address, and the headers and paths that are forwarded. */
import type { IncomingMessage } from 'node:http';
import { pairsOf } from '../http/raw-headers.js';
import { UserError } from '../openapi/user-error.js';

/** Headers that concern one connection only (RFC 9110, 7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Headers that the new connection sets itself, and headers for the mock. */
const notForwarded = /^(?:host|expect|prefer|x-mock-.*)$/i;

/** An address that requests cannot be forwarded to. */
export class ProxyUrlError extends UserError {}

/**
 * Reads the address of a server to forward to.
 * @param text The address, such as `https://api-testnet.plyr.network/api`. If it has no path, `/api` is added.
 * @throws ProxyUrlError
 */
export function readUpstream(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '')
    throw new ProxyUrlError(`The address to forward to must be an http or https URL, not "${text}".`);
  if (url.username || url.password || url.search || url.hash)
    throw new ProxyUrlError('The address to forward to must have no user, password, query, or fragment.');
  url.pathname = url.pathname === '/' ? '/api' : url.pathname.replace(/\/+$/, '');
  return url;
}

/** Matches a dot, a slash, or a backslash that is percent-encoded once or several times. */
const encoded = /%(?:25)*(2e|2f|5c)/gi;

/**
 * Returns whether a path stays below the base path of the other server, however that server decodes it. URL parsers read
 * `%2e%2e` as `..`, and a backslash as a slash. Some servers also decode slashes, decode twice, or drop what follows a
 * semicolon.
 * @param path The path below the base path, as the client sent it.
 */
export function staysBelowBase(path: string): boolean {
  // Most paths contain none of these.
  if (!path.includes('..') && !path.includes('%')) return true;
  const decoded = path.replaceAll(encoded, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return !decoded.split(/[/\\]/).some((segment) => segment === '..' || segment.startsWith('..;'));
}

/**
 * Returns the headers to forward, in their original order and spelling, with the host of the other server.
 * @param request The client's request.
 * @param upstream The other server.
 * @param length The length of the body, which the client may have sent in chunks.
 */
export function forwardedHeaders(request: IncomingMessage, upstream: URL, length: number): string[] {
  const headers = ['Host', upstream.host];
  const kept = endToEnd(request.rawHeaders);
  for (let at = 0; at < kept.length; at += 2) {
    const name = kept[at] as string;
    if (!notForwarded.test(name)) headers.push(name, kept[at + 1] as string);
  }
  const isUnmeasured = request.headers['transfer-encoding'] !== undefined;
  if (isUnmeasured) headers.push('Content-Length', String(length));
  return headers;
}

/**
 * Returns headers without those that concern only one connection.
 * @param rawHeaders Alternating names and values.
 */
export function endToEnd(rawHeaders: readonly string[]): string[] {
  const connection = headerOf(rawHeaders, 'connection') ?? '';
  const dropped = new Set([...hopByHop, ...connection.split(',').map((name) => name.trim().toLowerCase())]);
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (!dropped.has(name.toLowerCase())) kept.push(name, rawHeaders[at + 1] as string);
  }
  return kept;
}

/**
 * Returns all values of a header, joined with commas.
 * @param rawHeaders Alternating names and values.
 * @param name The name in lowercase.
 */
export function headerOf(rawHeaders: readonly string[], name: string): string | undefined {
  const values = pairsOf(rawHeaders).filter(([candidate]) => candidate === name);
  return values.length > 0 ? values.map(([, value]) => value).join(', ') : undefined;
}
