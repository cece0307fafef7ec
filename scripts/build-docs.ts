/** Builds the docs page: one HTML file in dist/docs/ that works offline. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { redocly } from './run.js';

const page = 'dist/docs/index.html';
mkdirSync('dist/docs', { recursive: true });
redocly(
  'build-docs',
  'docs',
  '--inlineBundle',
  '--title=PLYR Game API',
  '--template=scripts/docs/template.hbs',
  `--output=${page}`,
);

// Redoc fetches its logo for the footer ("API docs by ...") from its own site. The word does as well.
const remoteLogo = 'https://cdn.redoc.ly/redoc/logo-mini-full.svg';
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="16"><text y="12" font-family="sans-serif" font-size="12" fill="gray">Redoc</text></svg>';
const html = readFileSync(page, 'utf8');
if (!html.includes(remoteLogo))
  throw new Error('The page of this version of Redoc has another footer: adapt build-docs.ts.');
writeFileSync(page, html.replaceAll(remoteLogo, `data:image/svg+xml,${encodeURIComponent(logo)}`));
console.log(`Wrote ${page}.`);
