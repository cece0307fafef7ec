import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { redocly } from '../lib/redocly-cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A bundle that Redocly builds from another one by overlays, as redocly.yaml lists it. */
export interface OverlayBundle {
  /** Its name in redocly.yaml. */
  name: string;
  /** The bundle that it comes from, the overlays, and the file, relative to the repository. */
  root: string;
  overlays: string[];
  output: string;
}

/** Lists the bundles that redocly.yaml builds by overlays. */
export function overlayBundles(): OverlayBundle[] {
  const { apis } = parse(readFileSync(`${root}redocly.yaml`, 'utf8')) as {
    apis: Record<string, Partial<OverlayBundle>>;
  };
  return Object.entries(apis)
    .filter(([, api]) => api.overlays !== undefined)
    .map(([name, api]) => ({ ...(api as OverlayBundle), name }));
}

/**
 * Writes dist/overlays/: the bundles in generated/, changed by the overlays in openapi/overlays/, without the components that
 * nothing uses any more.
 * @throws Error with Redocly's messages, if an overlay can't be applied.
 */
export function buildOverlays(): void {
  const bundles = overlayBundles();
  redocly('bundle', ...bundles.map(({ name }) => name), '--remove-unused-components');
  const kept = new Set(bundles.map(({ output }) => output));
  for (const name of readdirSync(`${root}dist/overlays`))
    if (!kept.has(`dist/overlays/${name}`)) rmSync(`${root}dist/overlays/${name}`);
  for (const { output, root: source, overlays } of bundles) {
    const header = `# Written by \`npm run generate\` from ${source} and ${overlays.join(', ')}. Do not edit.\n`;
    writeFileSync(`${root}${output}`, header + readFileSync(`${root}${output}`, 'utf8'));
  }
}
