/** Pages that show an OpenAPI description, for `readers.test.ts`, and for the test of the signing proxy. */
import type { Page } from 'playwright-core';
import { toolPath } from '../../scripts/lib/install-tools.js';

/** An operation of a bundle, with what a reader names it by. */
export interface ShownOperation {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
}

/** A page that shows a description. */
export interface Reader {
  /** Paths of its files, by the name in the page. */
  files: Record<string, string>;
  /** Returns the body of its page. */
  body(description: string): string;
  /** Lists the operations that the page offers, as `nameOf` names them, once the page is ready. */
  list(page: Page): Promise<string[]>;
  nameOf(operation: ShownOperation): string;
  /** Opens an operation and returns its text. */
  open(page: Page, operation: ShownOperation): Promise<string>;
  /** What shows an error to the user of the page. */
  errors: string;
  /** What the page always writes to the console. */
  noise?: RegExp;
}

const path = (file: string) => toolPath('readers', `node_modules/${file}`);
const swaggerPath = (file: string) => toolPath('tools', `node_modules/swagger-ui-dist/${file}`);

/** The text of an element, with that of the custom elements in it. */
function deepText(element: Element | ShadowRoot): string {
  const inner = [...element.querySelectorAll('*')]
    .map(({ shadowRoot }) => shadowRoot)
    .filter((root) => root !== null);
  return [element.textContent, ...inner.map(deepText)].join(' ');
}

/** Elements with a certain id, which may contain any character. */
const byId = (id: string) => `[id="${id}"]`;

export const swaggerUi: Reader = {
  files: {
    'swagger-ui.js': swaggerPath('swagger-ui-bundle.js'),
    'swagger-ui.css': swaggerPath('swagger-ui.css'),
  },
  body: (description) => `
    <link rel="stylesheet" href="swagger-ui.css"><div id="ui"></div><script src="swagger-ui.js"></script>
    <script>SwaggerUIBundle({ url: '${description}', dom_id: '#ui', validatorUrl: null, docExpansion: 'list' })</script>`,
  async list(page) {
    const blocks = page.locator('.opblock');
    await blocks.first().waitFor();
    return blocks.evaluateAll((all) => all.map(({ id }) => id));
  },
  nameOf: ({ tag, id }) => `operations-${tag}-${id}`,
  async open(page, operation) {
    const block = page.locator(byId(this.nameOf(operation)));
    const arrow = block.locator('.opblock-control-arrow');
    await arrow.click();
    await block.locator('.responses-wrapper').waitFor();
    const text = await block.innerText();
    await arrow.click();
    return text;
  },
  errors: '.errors-wrapper, .failed-config',
};

const scalar: Reader = {
  files: { 'scalar.js': path('@scalar/api-reference/dist/browser/standalone.js') },
  body: (description) => `
    <div id="app"></div><script src="scalar.js"></script>
    <script>
      Scalar.createApiReference('#app', {
        url: '${description}', defaultOpenAllTags: true, withDefaultFonts: false, telemetry: false,
        agent: { disabled: true }, showDeveloperTools: 'never',
      })
    </script>`,
  async list(page) {
    const name = /^api-1\/tag\/[^/]+\/[A-Z]+\/[^.]*$/;
    await page.locator('[id^="api-1/tag/"]').first().waitFor({ state: 'attached' });
    const ids = await page.locator('[id^="api-1/tag/"]').evaluateAll((all) => all.map(({ id }) => id));
    return ids.filter((id) => name.test(id));
  },
  nameOf: (operation) => `api-1/tag/${operation.tag}/${operation.method}${operation.path}`,
  async open(page, operation) {
    const section = page.locator(byId(this.nameOf(operation)));
    // It is empty until the user scrolls to it.
    await section.scrollIntoViewIfNeeded();
    await section.filter({ hasText: operation.summary }).waitFor();
    return section.innerText();
  },
  errors: '[role="alert"]',
};

const elements: Reader = {
  files: {
    'elements.js': path('@stoplight/elements/web-components.min.js'),
    'elements.css': path('@stoplight/elements/styles.min.css'),
  },
  body: (description) => `
    <link rel="stylesheet" href="elements.css"><script src="elements.js"></script>
    <elements-api apiDescriptionUrl="${description}" router="hash" layout="sidebar"></elements-api>`,
  async list(page) {
    const groups = page.locator('.sl-elements-api [title]:has(> div > div > [data-icon="chevron-right"])');
    await groups.first().waitFor();
    for (const group of (await groups.all()).reverse()) await group.click();
    const links = page.locator('a[href^="#/operations/"]');
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  },
  nameOf: ({ id }) => `#/operations/${id}`,
  async open(page, operation) {
    await page.evaluate((hash) => location.assign(hash), this.nameOf(operation));
    const article = page.locator('.HttpOperation').filter({ hasText: operation.path });
    await article.waitFor();
    return article.innerText();
  },
  errors: '.sl-callout--danger, :text("Failed to parse OpenAPI file"), :text("Something went wrong")',
  noise: /React Router Future Flag Warning/,
};

const rapidoc: Reader = {
  files: { 'rapidoc.js': path('rapidoc/dist/rapidoc-min.js') },
  body: (description) => `
    <script type="module" src="rapidoc.js"></script>
    <rapi-doc spec-url="${description}" render-style="read" default-schema-tab="schema" load-fonts="false"></rapi-doc>`,
  async list(page) {
    const bodies = page.locator('.expanded-endpoint-body');
    await bodies.first().waitFor();
    return bodies.evaluateAll((all) => all.map(({ id }) => id));
  },
  nameOf: (operation) => `${operation.method.toLowerCase()}-${operation.path.replaceAll(/[{}]/g, '-')}`,
  open: (page, operation) => page.locator(byId(rapidoc.nameOf(operation))).evaluate(deepText),
  errors: ':text("Unable to load the Spec"), :text("Error loading the spec")',
};

/** The readers by name. */
export const readers: Record<string, Reader> = {
  'Swagger UI': swaggerUi,
  Scalar: scalar,
  Elements: elements,
  RapiDoc: rapidoc,
};
