/**
 * Builds dist/docs/: the page, the descriptions to download, and everything as Markdown. dist/docs-gzip/ has the same
 * compressed, which is what the package contains and what the mock sends.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readDocument } from './document.js';
import { readGuides } from './guides.js';
import { createLinker, fileAddresses } from './links.js';
import { renderLlms } from './llms.js';
import { renderSection } from './markdown.js';
import { renderPage } from './page.js';
import { pageDocument } from './page-document.js';

const target = 'dist/docs';
const compressed = 'dist/docs-gzip';
const bundles = [
  { title: 'OpenAPI 3.1, YAML', folder: 'generated', url: 'plyr.yaml' },
  { title: 'OpenAPI 3.1, JSON', folder: 'dist/generated', url: 'plyr.json' },
  { title: 'OpenAPI 3.0, YAML', folder: 'generated', url: 'plyr-3.0.yaml' },
  { title: 'OpenAPI 3.0, JSON', folder: 'dist/generated', url: 'plyr-3.0.json' },
  { title: 'Postman collection', folder: 'generated', url: 'plyr.postman_collection.json' },
];
const asText = { title: 'All of this as Markdown', url: 'llms.txt' };

const document = readDocument();
const guides = readGuides(document);
const link = createLinker(document, fileAddresses(document, guides));

for (const folder of [target, compressed]) rmSync(folder, { recursive: true, force: true });
write(
  'index.html',
  renderPage(pageDocument(document, guides), [...bundles.map(({ title, url }) => ({ title, url })), asText]),
);
for (const { folder, url } of bundles) write(url, readFileSync(join(folder, url), 'utf8'));
write('llms.txt', renderLlms(document, guides, bundles));
for (const { file, markdown } of guides) write(`guides/${file}`, `${link(markdown)}\n`);
for (const tag of document.tags) write(`sections/${tag.name}.md`, link(renderSection(document, tag)));
console.log(`Wrote ${target}/.`);

function write(name: string, text: string): void {
  put(join(target, name), text);
  // dist/generated/ has the descriptions as the mock sends them.
  if (!/^plyr(-3\.0)?\.(json|yaml)$/.test(name))
    put(join(compressed, `${name}.gz`), gzipSync(text, { level: 9 }));
}

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
