/** The bundles that overlays make of the others: the right operations, nothing left over, and no retry that could pay twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Document, Operation } from '../../../scripts/docs/document.js';
import { buildOverlays, overlayBundles } from '../../../scripts/generate/overlays.js';
import { routesOf } from '../../../scripts/lib/openapi-walk.js';
import { redocly } from '../../../scripts/lib/redocly-cli.js';
import { mayRetry } from '../../../src/client/sending/retry.js';
import { visit } from '../../support/closed-document.js';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const documents = new Map<string, ReturnType<typeof parse>>();
/** Reads a file once: nothing here changes what it contains. */
function read(name: string) {
  if (!documents.has(name)) documents.set(name, parse(readFileSync(path(name), 'utf8')));
  return documents.get(name);
}
const bundles = overlayBundles();

/** An operation of a bundle, with what the overlays add. */
type Changed = Operation & Record<'x-speakeasy-retries' | 'x-fern-retries' | 'x-operation-settings', unknown>;

const operationsOf = (name: string): Map<string, Changed> =>
  new Map(
    routesOf<Changed>(read(name)).map(({ method, path: at, operation }) => [`${method} ${at}`, operation]),
  );

/** Which operations of the source an overlay keeps. */
const keeps: Record<string, (operation: Operation) => boolean> = {
  documented: (operation) => operation['x-plyr-availability'] === 'documented',
  mainnet: (operation) => operation['x-plyr-networks'].includes('mainnet'),
  retries: () => true,
};

beforeAll(buildOverlays);

test('each overlay is applied to both bundles', () => {
  const overlays = readdirSync(path('openapi/overlays')).map((name) => `openapi/overlays/${name}`);
  const expected = overlays.flatMap((file) => [
    { root: 'generated/plyr.yaml', overlays: [file] },
    { root: 'generated/plyr-3.0.yaml', overlays: [file] },
  ]);
  expect(bundles.map(({ root, overlays: [...files] }) => ({ root, overlays: files }))).toEqual(expected);
  expect(readdirSync(path('dist/overlays')).sort()).toEqual(
    bundles.map(({ output }) => output.replace('dist/overlays/', '')).sort(),
  );
});

/** Names of components, and whether something refers to them. */
function componentsOf(document: Document): { unused: string[]; missing: string[] } {
  const used = new Set<string>(['securitySchemes']);
  visit(document, (node) => {
    for (const target of [node.$ref, ...Object.values((node.mapping ?? {}) as Record<string, unknown>)])
      if (typeof target === 'string' && target.startsWith('#/components/'))
        used.add(target.slice('#/components/'.length));
  });
  const { securitySchemes: _, ...rest } = document.components as Record<string, object>;
  const all = Object.entries(rest).flatMap(([section, entries]) =>
    Object.keys(entries).map((name) => `${section}/${name}`),
  );
  used.delete('securitySchemes');
  return {
    unused: all.filter((name) => !used.has(name)),
    missing: [...used].filter((name) => !all.includes(name)),
  };
}

describe.each(bundles)('$output', ({ name, root, output }) => {
  const overlay = name.replace('-3.0', '');

  test('has the right operations', () => {
    const source = operationsOf(root);
    const kept = [...source].filter(([, operation]) => keeps[overlay]?.(operation)).map(([route]) => route);
    expect([...operationsOf(output).keys()]).toEqual(kept);
    expect(kept.length).toBeGreaterThan(40);
    console.log(`${output}: ${kept.length} of ${source.size} operations`);
  });

  test('has no component that nothing uses, and none that is missing', () => {
    expect(componentsOf(read(output))).toEqual({ unused: [], missing: [] });
  });

  test('has the tags of its operations, each in one group', () => {
    const document = read(output) as Document & {
      tags: { name: string }[];
      'x-tagGroups': { tags: string[] }[];
    };
    const used = new Set([...operationsOf(output).values()].flatMap(({ tags }) => tags));
    expect(document.tags.map((tag) => tag.name)).toEqual([...used]);
    expect(document['x-tagGroups'].flatMap(({ tags }) => tags)).toEqual([...used]);
    expect(document['x-tagGroups'].filter(({ tags }) => tags.length === 0)).toEqual([]);
  });

  test('means the same to a reader of YAML 1.1', () => {
    const text = readFileSync(path(output), 'utf8');
    expect(parse(text, { version: '1.1', maxAliasCount: 0 })).toEqual(parse(text));
  });
});

test('the linter finds nothing', () => {
  const { apis } = read('redocly.yaml');
  const skipped = Object.keys(apis['bundle-3.0'].rules).map((rule) => `--skip-rule=${rule}`);
  // Without its rejected signatures, the server's clock has no 4xx response on the mainnet.
  skipped.push('--skip-rule=operation-4xx-response');
  const [older, newer] = [true, false].map((isOlder) =>
    bundles.filter(({ name }) => name.endsWith('-3.0') === isOlder).map(({ output }) => output),
  ) as [string[], string[]];
  expect(older.length).toBe(newer.length);
  redocly('lint', ...newer, skipped.at(-1) as string);
  redocly('lint', ...older, ...skipped);
}, 180_000);

describe.each(bundles.filter(({ name }) => name.startsWith('mainnet')))('$output', ({ output }) => {
  test('has the server of the mainnet alone, and no signature where the mainnet needs none', () => {
    expect(read(output).servers).toEqual([expect.objectContaining({ url: 'https://api.plyr.network/api' })]);
    const open = [...operationsOf(output).values()].filter((operation) =>
      operation['x-plyr-public-on']?.includes('mainnet'),
    );
    expect(open.length).toBeGreaterThan(0);
    for (const { security } of open) expect(security).toEqual([]);
  });
});

describe.each(bundles.filter(({ name }) => name.startsWith('retries')))('$output', ({ root, output }) => {
  test('retries what only reads, and nothing else', () => {
    const source = operationsOf(root);
    for (const [route, changed] of operationsOf(output)) {
      const isGet = route.startsWith('GET ');
      const isRead = isGet || changed['x-plyr-read-only'] === true;
      const {
        'x-speakeasy-retries': speakeasy,
        'x-fern-retries': fern,
        'x-operation-settings': apimatic,
        ...rest
      } = changed;
      expect({ route, isRetried: speakeasy !== undefined }).toEqual({ route, isRetried: isRead });
      expect({ route, fern }).toEqual({ route, fern: isRead ? undefined : { disabled: true } });
      expect({ route, apimatic }).toEqual({
        route,
        apimatic: isRead && !isGet ? { forceRetries: true } : undefined,
      });
      expect(rest).toEqual(source.get(route));
    }
  });

  test('retries after the status codes after which the client does', () => {
    const codes = Array.from({ length: 200 }, (_, index) => 400 + index).filter((code) =>
      mayRetry(code, true),
    );
    const settings = [...operationsOf(output).values()].flatMap(
      (operation) => (operation['x-speakeasy-retries'] as { statusCodes: string[] } | undefined) ?? [],
    );
    expect(settings.length).toBeGreaterThan(40);
    for (const { statusCodes } of settings) expect(statusCodes).toEqual(codes.map(String));
  });
});
