/**
 * Swagger UI, Scalar, Elements, and RapiDoc show both bundles in Chromium, without an error and without a request to another
 * host. `npm test` leaves this out (vitest.config.ts).
 */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { installTools } from '../../scripts/lib/install-tools.js';
import { unpackPackages } from '../../scripts/lib/unpack-packages.js';
import { sliceDocument } from '../contract/slices.js';
import { haveChromium, launchChromium } from '../support/chromium.js';
import { expectedOperations, readerProblems } from './reader-problems.js';
import { readers } from './readers.js';

const bundles = Object.fromEntries(
  ['plyr.yaml', 'plyr-3.0.yaml'].map((name) => [
    name,
    readFileSync(new URL(`../../generated/${name}`, import.meta.url), 'utf8'),
  ]),
);

/** Of so many operations, one is opened. All are listed. */
const every = process.env.OPEN === 'all' ? 1 : 10;

let browser: Browser;

/** A description of three operations, which a reader shows in a second. */
function small() {
  const document = parse(bundles['plyr.yaml'] as string);
  const slices = sliceDocument(document);
  const parts = ['login', 'logout', 'createGameRoom'].map((id) => structuredClone(slices.of(id)));
  const { securitySchemes } = document.components;
  const merged = (section: string) =>
    Object.assign({}, ...parts.map(({ components }) => (components as Record<string, object>)[section]));
  return {
    ...document,
    paths: Object.assign({}, ...parts.map(({ paths }) => paths)),
    components: {
      securitySchemes,
      ...Object.fromEntries(
        ['schemas', 'examples', 'responses', 'parameters'].map((name) => [name, merged(name)]),
      ),
    },
  };
}

describe.runIf(haveChromium())('in Chromium', () => {
  beforeAll(async () => {
    installTools('tools');
    unpackPackages('readers');
    // No name resolves, so a request to another host fails, and is reported.
    browser = await launchChromium('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  }, 300_000);
  afterAll(() => browser?.close());

  describe.each(Object.entries(readers))('%s', (title, reader) => {
    test.each(Object.keys(bundles))(
      'shows every operation of %s',
      async (name) => {
        const bundle = bundles[name] as string;
        const expected = expectedOperations(bundle);
        expect(expected.length).toBeGreaterThan(100);
        const opened = expected.filter((_, index) => index % every === 0);
        const isOpened = (operation: (typeof expected)[number]) => opened.includes(operation);
        expect(await readerProblems(reader, browser, bundle, expected, isOpened)).toEqual([]);
        console.log(`${title} lists ${expected.length} operations of ${name}; ${opened.length} were opened`);
      },
      every === 1 ? 1_800_000 : 300_000,
    );

    test('an operation that the bundle lacks is missed, and one too many is found', async () => {
      const whole = stringify(small());
      const document = small();
      delete document.paths['/user/logout'];
      const less = stringify(document);
      expect(await readerProblems(reader, browser, less, expectedOperations(whole))).toEqual([
        'does not list logout',
      ]);
      expect(await readerProblems(reader, browser, whole, expectedOperations(less))).toEqual([
        expect.stringMatching(/^lists .*logout, which does not exist$/),
      ]);
    });

    test('a body whose schema is missing is found', async () => {
      const whole = stringify(small());
      const document = small();
      const media = document.paths['/user/login'].post.requestBody.content['application/json'];
      media.schema.$ref = '#/components/schemas/Missing';
      delete media.examples;
      const problems = await readerProblems(reader, browser, stringify(document), expectedOperations(whole));
      expect(problems.join('\n')).toContain('login: does not show otp');
    });
  });

  test('a page that asks another host is found', async () => {
    const reader = Object.values(readers)[0] as (typeof readers)[string];
    const body = (description: string) =>
      `<img alt="" src="http://fonts.example/a.png">${reader.body(description)}`;
    expect(await readerProblems({ ...reader, body }, browser, stringify(small()))).toEqual([
      'sends a request to http://fonts.example/a.png',
      expect.stringContaining('ERR_NAME_NOT_RESOLVED'),
    ]);
  });

  test('the red box of Swagger UI is found', async () => {
    const document = { ...small(), jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema' };
    const reader = readers['Swagger UI'] as (typeof readers)[string];
    expect(await readerProblems(reader, browser, stringify(document))).toEqual([
      expect.stringContaining('shows an error: Warning OpenAPI.jsonSchemaDialect'),
    ]);
  });
});
