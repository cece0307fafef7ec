/**
 * Derives everything in generated/ from openapi/, and fills dist/generated/ and dist/overlays/ from it.
 *
 *   npm run generate             writes the files
 *   npm run generate -- --check  writes nothing; fails when a file is not what it would write
 *
 * With `CI` in the environment it only checks: what CI tests is what was committed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { parse, stringify } from 'yaml';
import { buildGenerated } from '../build/generated.js';
import { renderDiagrams } from '../diagrams/render-diagrams.js';
import type { Document } from '../docs/document.js';
import { redocly } from '../lib/redocly-cli.js';
import { renderApiList } from './api-list.js';
import { errorCatalog, operationCatalog, renderCatalog } from './catalogs.js';
import { renderCommands } from './commands.js';
import { renderFaultForm } from './fault-form.js';
import { toOpenApi30 } from './openapi-30.js';
import { toOpenApi31 } from './openapi-31.js';
import { renderOperations, renderOperationTable, renderReadOnlyPosts } from './operations.js';
import { buildOverlays } from './overlays.js';
import { renderPlyrOperations } from './plyr-operations.js';
import { renderPostmanCollection } from './postman/collection.js';
import type { Node } from './schema-walk.js';
import { describeReferences, plainDescriptions, shortReferences, splitSchemas } from './schemas.js';
import { withoutExamples } from './without-examples.js';

const header = '# Written by `npm run generate` from openapi/. Do not edit.\n';
const banner = '// Written by `npm run generate` from openapi/. Do not edit.\n\n';
const target = new URL('../../generated/', import.meta.url);
const controlDescription = new URL('../../openapi/mock-control.yaml', import.meta.url);

async function render(): Promise<Record<string, string>> {
  const scratch = mkdtempSync(join(tmpdir(), 'plyr-generate-'));
  try {
    const bundle = join(scratch, 'plyr.yaml');
    redocly('bundle', 'plyr', '--output', bundle);
    const document = toOpenApi31(parse(readFileSync(bundle, 'utf8')));
    const described = structuredClone(document);
    describeReferences(described);
    const types = splitSchemas(await openapiTS(described, { defaultNonNullable: false }));
    const catalog = operationCatalog(document as object as Document);
    const control = withoutExamples(parse(readFileSync(controlDescription, 'utf8'))) as OpenAPI3;
    return {
      'plyr.yaml': toYaml(document),
      'plyr-3.0.yaml': toYaml(toOpenApi30(document)),
      'api.d.ts': `${banner}import type * as Schemas from './schemas.js';\n\n${plainDescriptions(astToString(types.api))}`,
      'schemas.d.ts': `${banner}${plainDescriptions(shortReferences(astToString(types.schemas)))}`,
      'plyr-operations.d.ts': renderPlyrOperations(document),
      'mock-control.d.ts': `${banner}${plainDescriptions(astToString(await openapiTS(control)))}`,
      'mock-control-faults.json': renderFaultForm(control as object as Node),
      'api.md': renderApiList(document),
      'catalog/operations.json': renderCatalog(catalog),
      'catalog/errors.json': renderCatalog(errorCatalog(catalog)),
      'commands.md': renderCommands(),
      'operation-table.ts': renderOperationTable(document),
      'operations.ts': renderOperations(document),
      'read-only-posts.ts': renderReadOnlyPosts(document),
      'plyr.postman_collection.json': renderPostmanCollection(document),
      ...Object.fromEntries(Object.entries(renderDiagrams()).map(([name, svg]) => [`diagrams/${name}`, svg])),
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** YAML that readers of YAML 1.1 understand, too: many of them take an unquoted timestamp for a date. */
function toYaml(document: object): string {
  return header + stringify(document, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
}

function current(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, target), 'utf8');
  } catch {
    return undefined;
  }
}

const files = await render();
const drifted = Object.keys(files).filter((name) => current(name) !== files[name]);

if (process.argv.includes('--check') || process.env.CI) {
  if (drifted.length > 0) {
    console.error(
      `generated/ is out of date: ${drifted.join(', ')}. Run \`npm run generate\` and commit the result.`,
    );
    process.exit(1);
  }
  console.log('generated/ is up to date.');
} else {
  for (const name of drifted) {
    const file = new URL(name, target);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, files[name] as string);
  }
  console.log(drifted.length > 0 ? `Wrote ${drifted.join(', ')}.` : 'generated/ is up to date.');
}
buildGenerated();
buildOverlays();
