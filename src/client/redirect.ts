import { PlyrError } from './errors.js';

/**
 * Followed by `fetch`, a redirect would take the three headers to whatever origin it names: only
 * `authorization` is removed on the way.
 *
 * @param url - The address of the request.
 * @param response - Its answer.
 * @throws PlyrError `REDIRECT`, naming no more than the other origin.
 */
export async function refuseRedirect(url: string, response: Response): Promise<void> {
  const location = response.headers.get('location');
  const redirects = response.status >= 300 && response.status < 400 && location !== null;
  if (response.type !== 'opaqueredirect' && !redirects) return;
  // A failure to cancel must not hide what happened.
  await response.body?.cancel().catch(() => {});
  const target =
    location !== null && URL.canParse(location, url) ? new URL(location, url).origin : 'elsewhere';
  throw new PlyrError(
    'REDIRECT',
    `A redirect to ${target} was not followed, as it would take the credentials along. Check the address.`,
  );
}
