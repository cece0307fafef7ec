/** Builds dist/docs/: the page, the descriptions to download, and everything as Markdown. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readDocument } from './docs/document.js';
import { readGuides } from './docs/guides.js';
import { renderPage } from './docs/page.js';
import { pageDocument } from './docs/page-document.js';

const target = 'dist/docs';
const downloads = [
  { title: 'OpenAPI 3.1, YAML', url: 'plyr.yaml' },
  { title: 'OpenAPI 3.1, JSON', url: 'plyr.json' },
  { title: 'OpenAPI 3.0, YAML', url: 'plyr-3.0.yaml' },
];

const document = readDocument();
const guides = readGuides();

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
writeFileSync(`${target}/index.html`, renderPage(pageDocument(document, guides), downloads));
for (const { url } of downloads) copyFileSync(`generated/${url}`, `${target}/${url}`);
console.log(`Wrote ${target}/.`);
