/** The address of the mock as readers reach it: what the start page, the docs, and the control API show. */
import type { IncomingMessage } from 'node:http';
import { UserError } from '../openapi/user-error.js';
import { pathPrefix } from '../sandboxes/sandbox-name.js';
import { protocolOf } from './own-origin.js';

/**
 * Returns the address of the mock, or of a sandbox, without a slash at the end: `http://mock.example:4010/s/qa-1`.
 * @param request How it was reached.
 * @param sandbox The sandbox that its URL names.
 */
export type BaseUrl = (request: IncomingMessage, sandbox?: string) => string;

/**
 * Creates the function that tells the address.
 * @param publicUrl The address, if it was given at the start.
 * @param origin Returns the mock's own origin, for requests without a usable `Host`.
 */
export function createBaseUrl(publicUrl: string | undefined, origin: () => string): BaseUrl {
  const given = publicUrl === undefined ? undefined : checkedPublicUrl(publicUrl);
  return (request, sandbox) => (given ?? originOf(request) ?? origin()) + pathPrefix(sandbox);
}

/**
 * Returns a public URL without the slash at its end.
 * @param text Such as `https://team.example/mock`.
 * @throws UserError when it is not an http or https URL, or has more than a path.
 */
export function checkedPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // It is shown inside shell commands, so characters that a shell reads are not allowed.
  if (url && /^https?:\/\/[\w.:[\]-]+(\/[\w.~/-]*)?$/.test(url.href)) return url.href.replace(/\/+$/, '');
  throw new UserError(
    'The public URL must be an http or https URL without user, query, and fragment, such as https://team.example/mock. ' +
      'Its path takes letters, digits, dots, dashes, and underscores. Set it with --public-url or publicUrl.',
  );
}

/** The origin by which a request reached the mock. The page shows it inside a shell command, so it must be plain. */
function originOf(request: IncomingMessage): string | undefined {
  const { host = '' } = request.headers;
  return /^([a-z\d.-]+|\[[a-f\d:.]+\])(:\d+)?$/i.test(host) ? `${protocolOf(request)}://${host}` : undefined;
}
