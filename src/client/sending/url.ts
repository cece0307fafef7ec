import { PlyrError } from '../errors.js';

/** The public servers of the API. A PLYR[ID] or a key pair is valid on one of them only. */
export const servers = {
  testnet: 'https://api-testnet.plyr.network/api',
  mainnet: 'https://api.plyr.network/api',
} as const;

/**
 * Checks the URL of a server.
 *
 * @param text - An absolute http(s) URL.
 * @param allowInsecureHttp - Allows plain http for machines other than this one.
 * @returns The URL.
 * @throws PlyrError `INVALID_URL`. The message doesn't quote the URL, which may contain a password.
 */
export function checkUrl(text: string, allowInsecureHttp: boolean | undefined): URL {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {}
  if (!url || !/^https?:\/\/[^/@]+\//.test(url.href)) {
    throw new PlyrError('INVALID_URL', 'A URL must be absolute http(s), without a user name.');
  }
  // Requests to these names and addresses don't leave the machine.
  const isLoopback = /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost\.?)$/.test(url.hostname);
  if (url.protocol === 'https:' || allowInsecureHttp || isLoopback) return url;
  const rule = `Plain http to ${url.hostname} exposes signed requests to the network`;
  throw new PlyrError('INVALID_URL', `${rule}. Use https, or set allowInsecureHttp.`);
}

/**
 * Checks the base URL, to which the client appends paths.
 *
 * @param baseUrl - An absolute URL including the `/api` prefix.
 * @param allowInsecureHttp - As for `checkUrl`.
 * @returns The normalized URL, without a slash at the end.
 * @throws PlyrError `INVALID_URL`.
 */
export function checkBaseUrl(baseUrl: string, allowInsecureHttp: boolean | undefined): string {
  const { href } = checkUrl(baseUrl, allowInsecureHttp);
  // A path appended after them would be lost; a lone ? or # leaves search and hash empty.
  if (/[?#]/.test(href)) throw new PlyrError('INVALID_URL', 'baseUrl must not contain ? or #.');
  return href.replace(/\/+$/, '');
}

/**
 * Puts parameters into a path template.
 *
 * It rejects `.` and `..`, because URLs resolve them, even when they are percent-encoded, so the request would
 * go to another operation. It percent-encodes everything else.
 *
 * @param template - A path such as `/user/info/{identifier}`.
 * @param parameters - A non-empty string or a finite number for each name in braces.
 * @returns The path to request.
 * @throws PlyrError `INVALID_PATH_PARAMETER`.
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  // After a base URL without a path, any other character could change the host.
  if (template[0] !== '/') throw new PlyrError('INVALID_PATH_PARAMETER', 'A path must start with /.');
  // URLs resolve these segments, so the request would leave /api. They also read a backslash as a slash, and skip tabs.
  if (/[/\\](\.|%2e){1,2}(?![^/\\?#])|[\\\t\n\r]/i.test(template)) {
    throw new PlyrError(
      'INVALID_PATH_PARAMETER',
      'A path must not contain the segments "." and "..", or a \\.',
    );
  }
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodePathParameter(name, parameters[name], template),
  );
}

/**
 * Encodes the value of a path parameter.
 *
 * @param name - The name of the parameter, for the error.
 * @param value - A string or a finite number.
 * @param template - The path, for the error.
 * @returns The value, percent-encoded.
 * @throws PlyrError `INVALID_PATH_PARAMETER`.
 */
export function encodePathParameter(name: string, value: unknown, template: string): string {
  const text = Number.isFinite(value) ? `${value}` : value;
  try {
    // Throws for an unpaired surrogate.
    if (typeof text === 'string' && !/^\.{0,2}$/.test(text)) return encodeURIComponent(text);
  } catch {}
  const rule = `"${name}" of ${template} must be a non-empty string or a number, not "." or ".."`;
  throw new PlyrError('INVALID_PATH_PARAMETER', `Path parameter ${rule}.`);
}
