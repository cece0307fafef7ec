/**
 * Builds dist/docs/: the page, the descriptions to download, and everything as Markdown. dist/docs-brotli/ has the same
 * compressed, which is what the package contains and what the mock sends. Only there, the page can run requests.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fullName, fullText, packPath, packTexts } from '../../src/mock/http/markdown-pack.js';
import { withoutScript } from '../../src/mock/http/shared-script.js';
import { brotli } from '../build/brotli.js';
import { licensesOf } from '../build/licenses.js';
import { routesOf } from '../lib/openapi-walk.js';
import {
  controlPageDocument,
  controlSections,
  readControlDocument,
  renderControlIndex,
} from './control-document.js';
import { diagramsIn, readDiagram } from './diagrams.js';
import { type Route, readDocument, type Tag } from './document.js';
import { readGuides } from './guides.js';
import { createLinker, fileAddresses, sectionAddresses } from './links.js';
import { renderLlms } from './llms.js';
import { renderOperationFile, renderSection } from './markdown.js';
import type { Download } from './page/front-page.js';
import { menuGroupStyle } from './page/menu-groups.js';
import { renderPage } from './page.js';
import { pageDocument } from './page-document.js';
import { servedPage } from './run/served-page.js';
import { searchScript } from './search/search-script.js';
import { readSkills } from './skills.js';

const target = 'dist/docs';
const compressed = 'dist/docs-brotli';
const bundles = [
  { title: 'OpenAPI 3.1, YAML', folder: 'generated', url: 'plyr.yaml' },
  { title: 'OpenAPI 3.1, JSON', folder: 'dist/generated', url: 'plyr.json' },
  { title: 'OpenAPI 3.0, YAML', folder: 'generated', url: 'plyr-3.0.yaml' },
  { title: 'OpenAPI 3.0, JSON', folder: 'dist/generated', url: 'plyr-3.0.json' },
  { title: 'Postman collection', folder: 'generated', url: 'plyr.postman_collection.json' },
];
const asText = { title: 'All of this as Markdown', url: 'llms.txt' };
const catalogs = [
  { title: 'Operations', url: 'catalog/operations.json' },
  { title: 'Error messages', url: 'catalog/errors.json' },
];
const controlFile = { title: 'OpenAPI 3.1, YAML', folder: 'openapi', url: 'mock-control.yaml' };

const document = readDocument();
const guides = readGuides(document);
const control = readControlDocument();
const sections = controlSections(control);
const skills = readSkills();
const link = createLinker(document, fileAddresses(document, guides));
const sectionLink = createLinker(document, sectionAddresses(document, guides));

for (const folder of [target, compressed]) rmSync(folder, { recursive: true, force: true });
const files = [...bundles.map(download), asText];
const page = renderPage(pageDocument(document, guides, files), files, menuGroupStyle(guides));
put(join(target, 'index.html'), page);
put(join(compressed, 'index.html.br'), brotli(servedPage(page)));
writeControlPage();
for (const { folder, url } of [...bundles, controlFile]) write(url, readFileSync(join(folder, url), 'utf8'));
write(
  'llms.txt',
  renderLlms(document, guides, {
    control: sections,
    skills,
    catalogs,
    downloads: [...bundles, { ...controlFile, title: 'Control API of the mock' }],
  }),
);
// The package has these elsewhere.
for (const { url, text } of skills) put(join(target, url), text);
for (const { url } of catalogs) put(join(target, url), readFileSync(join('generated', url)));
writeMarkdown();
for (const { name } of guides.flatMap(({ markdown }) => diagramsIn(markdown)))
  write(`diagrams/${name}.svg`, readDiagram(name));
// Redoc comes with Redocly's command line.
write('licenses.txt', licensesOf(searchScript().metafile, 'The docs page', ['@redocly/cli']));
console.log(`Wrote ${target}/.`);

function routesIn({ name }: Tag): Route[] {
  return routesOf(document).filter(({ operation }) => operation.tags[0] === name);
}

function writeMarkdown(): void {
  const files = new Map([
    ...guides.map(({ file, markdown }) => [`guides/${file}`, `${link(markdown)}\n`] as const),
    ...document.tags.flatMap(routesIn).map((route) => {
      const { operationId } = route.operation;
      return [
        `operations/${operationId}.md`,
        link(renderOperationFile(document, route), operationId),
      ] as const;
    }),
    ...document.tags.map(
      (tag) => [`sections/${tag.name}.md`, sectionLink(renderSection(document, tag))] as const,
    ),
    ['control.md', renderControlIndex(control, sections)] as const,
    ...sections.map(({ url, markdown }) => [url, markdown] as const),
  ]);
  for (const [name, text] of files) put(join(target, name), text);
  put(join(target, fullName), fullText(files));
  put(packPath, brotli(packTexts(files)));
}

/** The package has the script that both pages share only once. */
function writeControlPage(): void {
  const name = 'control.html';
  const text = { title: 'All of this as Markdown', url: 'control.md' };
  const html = renderPage(controlPageDocument(control), [download(controlFile), text]);
  put(join(target, name), html);
  put(join(compressed, `${name}.br`), brotli(withoutScript(html, page)));
}

function download({ title, url }: { title: string; url: string }): Download {
  return { title, url };
}

function write(name: string, text: string): void {
  put(join(target, name), text);
  // dist/generated/ has the descriptions as the mock sends them.
  if (!/^(plyr(-3\.0)?|mock-control)\.(json|yaml)$/.test(name))
    put(join(compressed, `${name}.br`), brotli(text));
}

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
