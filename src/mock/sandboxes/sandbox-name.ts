/** The names of sandboxes, and the three places of a request that can contain one: URL, header, and API key. */
import type { IncomingMessage } from 'node:http';
import { UserError } from '../openapi/user-error.js';

/**
 * Returns a name that is valid.
 * @param name From a request.
 * @throws UserError for an invalid name.
 */
export function checkedName(name: string): string {
  if (isName(name)) return name;
  throw new UserError(
    `The sandbox name "${name.slice(0, 100)}" is invalid. Use 1 to 64 letters, digits, "_", ".", and "-", but not only dots.`,
  );
}

/** Returns whether a name is valid. Clients remove `.` and `..` from a URL, so names of dots alone are not. */
export const isName = (name: string): boolean => name.length <= 64 && /^\.*[\w-][\w.-]*$/.test(name);

/** A URL in two parts: the sandbox that it may name, and the rest. */
export interface SplitUrl {
  /** The name in `/s/NAME/`, which can be invalid. Undefined when the URL names no sandbox. */
  sandbox: string | undefined;
  /** The rest, which begins with a slash. */
  url: string;
}

/**
 * Separates the sandbox from a URL: `/s/qa-1/api/user` is `/api/user` in the sandbox `qa-1`.
 * @param url Path and query, as requested.
 */
export function splitUrl(url: string): SplitUrl {
  if (!url.startsWith('/s/')) return { sandbox: undefined, url };
  const [, sandbox = '', rest = ''] = /^\/s\/([^/?]*)(.*)$/s.exec(url) ?? [];
  return { sandbox, url: rest.startsWith('/') ? rest : `/${rest}` };
}

/** Returns the prefix of the paths of a sandbox: `/s/NAME`, or an empty string for the default one. */
export const pathPrefix = (name: string | undefined): string => (name ? `/s/${name}` : '');

/**
 * Returns the sandbox that an API key names, such as `qa-1` for `plyr-demo-key@qa-1`.
 * @param apiKey The header of a request.
 */
export function sandboxOfKey(apiKey: string | undefined): string | undefined {
  const at = apiKey?.lastIndexOf('@') ?? -1;
  if (apiKey === undefined || at < 1) return undefined;
  const name = apiKey.slice(at + 1);
  return isName(name) ? name : undefined;
}

/**
 * Returns the name that the URL or the header `X-Mock-Session` gives.
 * @param request The request.
 * @param inUrl The name in its URL.
 * @throws UserError when the two names differ, or when the name in the URL is invalid.
 */
export function statedName(request: IncomingMessage, inUrl: string | undefined): string | undefined {
  // This is a string, because Node joins the values of such a header when it is repeated.
  const inHeader = request.headers['x-mock-session'] as string | undefined;
  if (inUrl === undefined) return inHeader;
  checkedName(inUrl);
  if (inHeader === undefined || inHeader === '' || inHeader === inUrl) return inUrl;
  throw new UserError(
    `The URL names the sandbox "${inUrl}", but X-Mock-Session names "${inHeader.slice(0, 100)}". Send only one of them.`,
  );
}
