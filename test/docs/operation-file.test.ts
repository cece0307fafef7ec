/** The Markdown file of each operation has all that a reader needs to call it. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../scripts/docs/document.js';
import { errorTexts } from '../../scripts/docs/errors.js';
import { renderOperationFile } from '../../scripts/docs/markdown.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';

const document = readDocument();
const files = routesOf(document).map(
  (route) => [route.operation.operationId, route, renderOperationFile(document, route)] as const,
);

describe('the file of an operation', () => {
  test('has its parts in this order', () => {
    const file = files.find(([id]) => id === 'payGameRoom')?.[2] ?? '';
    const headings = [...file.replaceAll(/^```.*?^```$/gms, '').matchAll(/^#{1,2} .+$/gm)].map(
      ([heading]) => heading,
    );
    expect(headings).toEqual([
      '# Pay Game Room',
      '## Body (application/json, required)',
      '## Response 200 (application/json)',
      expect.stringMatching(/^## Response 400/),
      expect.stringMatching(/^## Response 401/),
      ...['403', '413', '500', '504'].map((status) => expect.stringContaining(`## Response ${status}`)),
      '## The published docs differ',
      '## Samples',
      '## Schemas',
    ]);
  });

  test.each(files)('%s', (id, route, file) => {
    const { method, path, operation } = route;
    expect(file).toContain(`\`${method} ${path}\` (operationId ${id}`);
    for (const { url } of document.servers) expect(file).toContain(url);
    for (const lang of ['curl', 'TypeScript']) {
      const sample = operation['x-codeSamples']?.find((one) => one.lang === lang)?.source.trim();
      expect(sample).toBeDefined();
      expect(file).toContain(sample);
    }
    for (const status of Object.keys(operation.responses))
      for (const { name } of errorTexts(document, route, status)) expect(file).toContain(`\`${name}\``);
    // Each schema that is linked is in the file.
    const prose = file.replaceAll(/^```.*?^```$/gms, '');
    const linked = new Set([...prose.matchAll(/\[(\w+)\]\(#[a-z0-9]+\)/g)].map(([, name]) => name));
    const present = new Set([...prose.matchAll(/^### (\w+)$/gm)].map(([, name]) => name));
    expect([...linked].filter((name) => !present.has(name))).toEqual([]);
  });
});
