import { PlyrError } from './errors.js';

/**
 * Followed by `fetch`, a redirect would take the three headers to whatever origin it names: only
 * `authorization` is removed on the way.
 *
 * @param url - The address of the request.
 * @param response - Its answer.
 * @returns The error `REDIRECT` if the answer is one, naming no more than the other origin.
 */
export function redirectOf(url: string, response: Response): PlyrError | undefined {
  const opaque = response.type === 'opaqueredirect';
  if (!opaque && (response.status < 300 || response.status > 399)) return undefined;
  const location = response.headers.get('location');
  if (!opaque && location === null) return undefined;
  const target =
    location !== null && URL.canParse(location, url) ? new URL(location, url).origin : 'elsewhere';
  return new PlyrError(
    'REDIRECT',
    `A redirect to ${target} was not followed, as it would take the credentials along. Check the address.`,
  );
}
