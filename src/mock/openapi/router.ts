/**
 * Finds the operation of a request as the server does: paths are case-insensitive and can have one trailing slash, and
 * only parameters are percent-decoded (openapi/evidence/users-auth-misc.md#110-routing-and-cors).
 */
import createRouter from 'find-my-way';
import { type Method, methods, type Operation } from './document.js';

/** The operation that a request matches. */
export interface Match {
  operation: Operation;
  pathParams: Record<string, string>;
}

/** The server's plain-text response to a request that matches no operation. */
export interface NoRoute {
  status: 404 | 405 | 501;
  text: string;
  /** The methods of the path, for the `Allow` header. Empty for an unknown path. */
  allow: string[];
}

/** Methods that the server's router knows. For others, the server returns 501. */
const knownMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export type Route = (method: string, path: string) => Match | NoRoute;

/**
 * Compiles the routes of a set of operations.
 * @param operations The operations.
 * @param isExact Whether paths are case-sensitive and a trailing slash counts. On the server, neither is so.
 * @returns A function of method and path, without the base path and without the query string.
 */
export function compileRoutes(operations: readonly Operation[], isExact = false): Route {
  const router = createRouter({
    caseSensitive: isExact,
    ignoreTrailingSlash: !isExact,
    maxParamLength: 16_384,
  });
  for (const operation of operations) {
    // The handler never runs. The store contains the operation.
    router.on(operation.method, operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), () => {}, operation);
  }
  const find = (method: Method, path: string) => {
    const found = router.find(method, path);
    return found ? { operation: found.store as Operation, pathParams: decoded(found.params) } : undefined;
  };

  return (method, sentPath) => {
    // The library decodes the whole path, but the server decodes only the parameters.
    const path = sentPath.replaceAll('%', '%25');
    const match = find((method === 'HEAD' ? 'GET' : method) as Method, path);
    if (match) return match;
    const allow = methods
      .flatMap((known) => find(known, path)?.operation ?? [])
      .sort((a, b) => operations.indexOf(a) - operations.indexOf(b))
      .flatMap(({ method }) => (method === 'GET' ? ['HEAD', method] : [method]));
    return noRoute(method, allow);
  };
}

/**
 * Returns the server's response to a request that matches no operation.
 * @param method The method of the request.
 * @param allow The methods of the path. Empty for an unknown path.
 */
export function noRoute(method: string, allow: string[] = []): NoRoute {
  if (!knownMethods.includes(method)) return { status: 501, text: 'Not Implemented', allow };
  if (allow.length > 0) return { status: 405, text: 'Method Not Allowed', allow };
  return { status: 404, text: 'Not Found', allow };
}

function decoded(params: Record<string, string | undefined>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name in params) texts[name] = decodedOrSent(params[name] ?? '');
  return texts;
}

/** Decodes a parameter. If an escape is malformed, the server's handlers get the parameter as it was sent. */
function decodedOrSent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
