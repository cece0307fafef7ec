/** The mock and the sandbox of this console. The address of each window determines its sandbox. */

/** The path of a sandbox's pages, at the end of the page's path: `/s/NAME/`. */
const ofSandbox = /\/s\/([^/]+)\/$/;

/**
 * Splits the path of the page.
 * @param path The path, with a slash at its end.
 * @returns The path of the mock, which is empty or lacks the last slash, and the name of the sandbox, which is empty for the default one.
 */
export function placeOf(path: string): { mock: string; sandbox: string } {
  const [suffix = '/', name = ''] = ofSandbox.exec(path) ?? [];
  return { mock: path.slice(0, -suffix.length), sandbox: decodeURIComponent(name) };
}

/**
 * Returns the path of a sandbox's console.
 * @param mock The path of the mock.
 * @param sandbox The name; empty for the default sandbox.
 */
export const pathOf = (mock: string, sandbox: string): string =>
  sandbox === '' ? `${mock}/` : `${mock}/s/${encodeURIComponent(sandbox)}/`;

const path = globalThis.location?.pathname ?? '/';

/** The place of this page. */
export const place: { mock: string; sandbox: string } = placeOf(path.endsWith('/') ? path : `${path}/`);

/** The path of this sandbox, without a slash at its end. */
export const base: string = pathOf(place.mock, place.sandbox).slice(0, -1);
