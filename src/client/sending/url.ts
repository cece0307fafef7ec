import { PlyrError } from '../errors.js';

/** The public servers of the API. A PLYR[ID] and a key pair belong to one of them. */
export const servers = {
  testnet: 'https://api-testnet.plyr.network/api',
  mainnet: 'https://api.plyr.network/api',
} as const;

/**
 * Checks an address that requests go to.
 *
 * @param text - An absolute http(s) URL.
 * @param allowInsecureHttp - Allows plain http for other machines than this one.
 * @returns The URL.
 * @throws PlyrError `INVALID_URL`. The message does not quote the URL, which may hold a password.
 */
export function checkUrl(text: string, allowInsecureHttp: boolean | undefined): URL {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {}
  if (!url || !/^https?:\/\/[^/@]+\//.test(url.href)) {
    throw new PlyrError('INVALID_URL', 'Not an absolute http(s) URL without user name.');
  }
  // Requests to these names and addresses don't leave the machine.
  const isLoopback = /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost\.?)$/.test(url.hostname);
  if (url.protocol === 'https:' || allowInsecureHttp || isLoopback) return url;
  const rule = `Plain http to ${url.hostname} shows signed requests to everyone on the way`;
  throw new PlyrError('INVALID_URL', `${rule}. Use https, or set allowInsecureHttp.`);
}

/**
 * Checks the address that all paths are appended to.
 *
 * @param baseUrl - An absolute URL including the `/api` prefix.
 * @param allowInsecureHttp - As for `checkUrl`.
 * @returns The URL in normal form, without a slash at the end.
 * @throws PlyrError `INVALID_URL`.
 */
export function checkBaseUrl(baseUrl: string, allowInsecureHttp: boolean | undefined): string {
  const { href } = checkUrl(baseUrl, allowInsecureHttp);
  // A path appended after them would be lost; a lone ? or # leaves search and hash empty.
  if (/[?#]/.test(href)) throw new PlyrError('INVALID_URL', 'baseUrl must have no ? and no #.');
  return href.replace(/\/+$/, '');
}

/**
 * Puts parameters into a path template.
 *
 * `.` and `..` are rejected, because URLs give them a meaning even alone between slashes: the
 * request would go to another operation. Everything else is percent-encoded.
 *
 * @param template - A path such as `/user/info/{identifier}`.
 * @param parameters - A string or a finite number for each name in braces.
 * @returns The path to request.
 * @throws PlyrError `INVALID_PATH_PARAMETER`.
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  // Appended to a base URL without a path, anything else could name another host.
  if (template[0] !== '/') throw new PlyrError('INVALID_PATH_PARAMETER', 'A path must begin with /.');
  // URLs resolve such segments, so the request would leave /api. They read a backslash as a slash, and skip tabs.
  if (/[/\\](\.|%2e){1,2}(?![^/\\?#])|[\\\t\n\r]/i.test(template)) {
    throw new PlyrError(
      'INVALID_PATH_PARAMETER',
      'A path must not contain "." or ".." between slashes, or a \\.',
    );
  }
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodePathParameter(name, parameters[name], template),
  );
}

/**
 * Encodes the value of a path parameter.
 *
 * @param name - For the error.
 * @param value - A string or a finite number.
 * @param template - For the error: the path.
 * @returns The value, percent-encoded.
 * @throws PlyrError `INVALID_PATH_PARAMETER`.
 */
export function encodePathParameter(name: string, value: unknown, template: string): string {
  const text = Number.isFinite(value) ? `${value}` : value;
  try {
    // Throws at half of a surrogate pair.
    if (typeof text === 'string' && !/^\.{0,2}$/.test(text)) return encodeURIComponent(text);
  } catch {}
  const rule = `"${name}" of ${template} must be text, and not empty, "." or ".."`;
  throw new PlyrError('INVALID_PATH_PARAMETER', `Path parameter ${rule}.`);
}
