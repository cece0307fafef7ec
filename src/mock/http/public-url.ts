/** The address by which readers reach the mock. The start page, the docs, and the control API show it. */
import type { IncomingMessage } from 'node:http';
import { UserError } from '../openapi/user-error.js';
import { pathPrefix } from '../sandboxes/sandbox-name.js';
import { protocolOf } from './own-origin.js';

/**
 * Returns the address of the mock, or of a sandbox, without a slash at the end: `http://mock.example:4010/s/qa-1`.
 * @param request The reader's request.
 * @param sandbox The sandbox that its URL names.
 */
export type BaseUrl = (request: IncomingMessage, sandbox?: string) => string;

/**
 * Creates the function that returns the address.
 * @param publicUrl The address, if an option sets it.
 * @param origin Returns the mock's own origin, for requests without a usable `Host`.
 */
export function createBaseUrl(publicUrl: string | undefined, origin: () => string): BaseUrl {
  const given = publicUrl === undefined ? undefined : checkedPublicUrl(publicUrl);
  return (request, sandbox) => (given ?? originOf(request) ?? origin()) + pathPrefix(sandbox);
}

/**
 * Returns a public URL without the slash at its end.
 * @param text The URL, such as `https://team.example/mock`.
 * @throws UserError when it is not an http or https URL, or has a user, a query, or a fragment.
 */
export function checkedPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The URL appears in shell commands, so special characters of shells are not allowed.
  if (url && /^https?:\/\/[\w.:[\]-]+(\/[\w.~/-]*)?$/.test(url.href)) return url.href.replace(/\/+$/, '');
  throw new UserError(
    'The public URL must be an http or https URL without user, query, and fragment, such as https://team.example/mock. ' +
      'Its path takes letters, digits, dots, dashes, and underscores. Set it with --public-url or publicUrl.',
  );
}

/** Returns the origin by which a request reached the mock. Shell commands contain it, so special characters are not allowed. */
function originOf(request: IncomingMessage): string | undefined {
  const { host = '' } = request.headers;
  return /^([a-z\d.-]+|\[[a-f\d:.]+\])(:\d+)?$/i.test(host) ? `${protocolOf(request)}://${host}` : undefined;
}
