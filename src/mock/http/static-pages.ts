/** Serves everything besides the API: the start page, the console, the docs, and the description. */
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { UserError } from '../openapi/user-error.js';
import { assetPath } from '../package-files.js';
import { shownKeys } from '../sandboxes/own-keys.js';
import { pathPrefix } from '../sandboxes/sandbox-name.js';
import type { Network } from '../state/network.js';
import type { ApiKey } from '../state/records.js';
import { encodedFor, readCompressed } from './content-coding.js';
import { AddressedFiles, builtFor } from './docs-address.js';
import { fullName, readPacked } from './markdown-pack.js';
import type { BaseUrl } from './public-url.js';
import type { WireResponse } from './response.js';
import { revalidated } from './revalidate.js';
import { renderStartPage } from './start-page.js';

/** Returns a page, or undefined when the path has none. `sandbox` is the sandbox that the URL names. */
export type Pages = (
  request: IncomingMessage,
  path: string,
  sandbox?: string | undefined,
) => Promise<WireResponse | undefined>;

/** The content of the start page, and who can see it. */
export interface StartPage {
  /** Returns the address that the pages show. */
  baseUrl: BaseUrl;
  /** Returns all keys of a sandbox. The page shows only the demo keys and the sandbox's own keys. */
  keys: (sandbox: string | undefined) => Readonly<ApiKey>[];
  /** Returns why a request can't see the page, with status code 401 or 403, or undefined when it can. */
  guard: (request: IncomingMessage) => UserError | undefined;
  /** The network whose server the mock behaves like. */
  network?: Network | undefined;
  /** Whether browsers get the console instead. */
  hasConsole?: boolean;
}

/**
 * Prepares the pages.
 * @param start The start page.
 * @returns A function of request and path.
 */
export function createPages(start: StartPage): Pages {
  const addressed = new AddressedFiles();
  return async (request, path, sandbox) => {
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (path === '/') return { ...frontPage(request, start, sandbox), isPrivate: true };
    // The links on the page are relative to the folder.
    if (path === '/docs') {
      const location = `${pathPrefix(sandbox)}/docs/`;
      return { ...page(302, types.txt, `The docs are at ${location}`), headers: { location } };
    }
    const file = fileAt(path);
    if (!file) return undefined;
    const type = types[/\.(\w+?)(?:\.br)?$/.exec(file)?.[1] as keyof typeof types];
    try {
      let bytes = read(file);
      const base = start.baseUrl(request, sandbox);
      const main = file === controlPage ? readCompressed(mainPage) : undefined;
      if (main || (isAddressed(file) && base !== builtFor))
        bytes = await addressed.get(file, bytes, base, main);
      const found = encoded(request, type, bytes);
      if (file.startsWith(consoleFolder)) return revalidated(request, found, bytes);
      const policy = policies[type];
      const whole = policy ? withPolicy(found, policy) : found;
      return revalidated(request, whole, bytes);
    } catch {
      return path === '/docs/'
        ? page(404, types.txt, 'The docs are not built. Build them with: npm run docs')
        : undefined;
    }
  };
}

/** @throws Error if the file does not exist. */
function read(file: string): Buffer {
  const [, name] = /^dist\/docs-brotli\/(.+)\.br$/.exec(file) ?? [];
  if (!name?.endsWith('.md') && name !== fullName) return readCompressed(file);
  const bytes = readPacked(name);
  if (!bytes) throw new Error(`There is no ${name} in the docs.`);
  return bytes;
}

/** Returns a file in a coding that the client accepts. */
function encoded(request: IncomingMessage, type: string, bytes: Buffer): WireResponse {
  const { body, coding } = encodedFor(request, bytes);
  const found = page(200, type, body);
  // The server sets `Origin`; this replaces it.
  const vary = 'Origin, Accept-Encoding';
  return { ...found, headers: { ...found.headers, ...(coding && { 'content-encoding': coding }), vary } };
}

/** The compressed docs. */
const docsFolder = 'dist/docs-brotli/';
const mainPage = `${docsFolder}index.html.br`;
/** This page is stored without the script that it shares with the main page. */
const controlPage = `${docsFolder}control.html.br`;

/** The skills for agents. They are not compressed, because people copy them from the package. */
const skillsFolder = 'openapi/skills/';

/** Returns whether a file contains the address of the mock. */
const isAddressed = (file: string): boolean =>
  file.startsWith(docsFolder) || file.startsWith(skillsFolder) || file === controlDescription;

/** The description of the control API names the mock as its server. */
const controlDescription = 'dist/generated/mock-control.yaml.br';

/** The compressed console. The page contains no secrets: it gets its data from the control API. */
const consoleFolder = 'dist/console/';
const consolePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
};

/** Content security policies of the types that need a special one. */
const policies: Readonly<Record<string, string>> = {
  // The docs page contains its own policy, with the hashes of its scripts. A policy in a page can't forbid frames.
  [types.html]: "frame-ancestors 'none'",
  // Images contain their styles.
  [types.svg]: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

/** The descriptions and the catalogs are not in the docs folder, because the package contains them elsewhere. */
const descriptions: Readonly<Record<string, string>> = {
  '/openapi.json': 'plyr.json',
  '/openapi.yaml': 'plyr.yaml.br',
  '/docs/plyr.json': 'plyr.json',
  '/docs/plyr.yaml': 'plyr.yaml.br',
  '/docs/mock-control.yaml': 'mock-control.yaml.br',
  '/docs/plyr-3.0.json': 'plyr-3.0.json',
  '/docs/plyr-3.0.yaml': 'plyr-3.0.yaml.br',
  '/docs/catalog/operations.json': 'catalog-operations.json.br',
  '/docs/catalog/errors.json': 'catalog-errors.json.br',
};

function fileAt(path: string): string | undefined {
  if (Object.hasOwn(descriptions, path)) return `dist/generated/${descriptions[path]}`;
  // The schema contains no secrets, and editors request it without a token.
  if (path === '/mock-seed.schema.json') return 'dist/generated/mock-seed.schema.json';
  if (path === '/docs/') return mainPage;
  const [, skill] = /^\/docs\/skills\/([\w-]+)\/SKILL\.md$/.exec(path) ?? [];
  if (skill) return `${skillsFolder}${skill}/SKILL.md`;
  const [, part] = /^\/console\/([\w-]+\.(?:js|css|txt))$/.exec(path) ?? [];
  if (part) return `${consoleFolder}${part}.br`;
  const [, name] =
    /^\/docs\/((?:(?:diagrams|guides|operations|sections)\/)?[\w-][\w.-]*\.(?:html|json|md|svg|txt))$/.exec(
      path,
    ) ?? [];
  return name && `${docsFolder}${name}.br`;
}

/**
 * Returns the page at `/`. Browsers get the console, even when the guard rejects them, so that people can enter the control
 * token there. Programs get the start page.
 */
function frontPage(request: IncomingMessage, start: StartPage, sandbox: string | undefined): WireResponse {
  const rejection = start.guard(request);
  const file = `${consoleFolder}index.html.br`;
  const wantsHtml = /\btext\/html\b/i.test(request.headers.accept ?? '');
  if (wantsHtml && start.hasConsole && existsSync(assetPath(file))) {
    const found = encoded(request, types.html, readCompressed(file));
    return withPolicy({ ...found, status: rejection?.status ?? 200 }, consolePolicy);
  }
  return startPage(request, start, rejection, sandbox);
}

function startPage(
  request: IncomingMessage,
  { baseUrl, keys, network }: StartPage,
  rejection: UserError | undefined,
  sandbox: string | undefined,
): WireResponse {
  if (rejection) {
    const text = `This is a mock of the PLYR Game API. Its docs are at /docs/.\n${rejection.message}\n`;
    return page(rejection.status, types.txt, text);
  }
  const shown = shownKeys(keys(sandbox), sandbox);
  const start = page(200, types.html, renderStartPage(baseUrl(request, sandbox), shown, network));
  return withPolicy(
    start,
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
}

const withPolicy = (found: WireResponse, policy: string): WireResponse => ({
  ...found,
  headers: { ...found.headers, 'content-security-policy': policy },
});

function page(status: number, type: string, body: string | Buffer): WireResponse {
  return { status, headers: { 'content-type': type }, body };
}
