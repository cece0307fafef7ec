/**
 * The code samples: that they all exist, and that one in each language does what it should. `npm run test:long -- samples`
 * builds and runs all of them.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../generated/operations.js';
import { readDocument } from '../../scripts/docs/document.js';
import { routesOf } from '../../scripts/lib/openapi-walk.js';
import { type Template, templates } from '../../scripts/samples/index.js';
import { width } from '../../scripts/samples/text.js';
import { type Language, languages } from '../samples/languages.js';
import { Stage } from '../samples/sample-runner.js';
import { type Sample, samples } from '../samples/samples.js';
import { missingTools } from '../support/tools.js';

const run = promisify(execFile);
// Inside of the project, so that `plyr-api` means this package.
const scratch = fileURLToPath(new URL('../../dist/one-sample/', import.meta.url));
const langs = languages.map(({ lang }) => lang);

describe('the samples', () => {
  test('exist for every operation in every language', () => {
    const expected = Object.keys(operations).flatMap((id) => langs.map((lang) => `${id} in ${lang}`));
    expect(samples.map(({ lang, request }) => `${request.id} in ${lang}`)).toEqual(expected);
    console.log(`samples: ${Object.keys(operations).length} operations x ${langs.length} languages`);
  });

  test('are in what the docs are built of', () => {
    const document = readDocument();
    const shown = routesOf(document).flatMap(({ operation }) =>
      (operation['x-codeSamples'] ?? []).map(({ lang, source }) => ({
        id: operation.operationId,
        lang,
        source,
      })),
    );
    expect(shown).toEqual(samples.map(({ lang, source, request }) => ({ id: request.id, lang, source })));
  });

  test('sign what is signed, and nothing else', () => {
    for (const { lang, source, request } of samples.filter(({ lang }) => lang !== 'TypeScript')) {
      const mentions = /PLYR_API_KEY|PLYR_SECRET_KEY|signature|hmac/i.test(source);
      expect(mentions, `${request.id} in ${lang}`).toBe(request.signed);
    }
  });

  test('fit the panel of the page, but for long values', () => {
    const columns = (line: string) => line.replaceAll('\t', '    ').length;
    const tooLong = samples.flatMap(({ lang, source, request }) =>
      source
        .split('\n')
        .filter((line) => columns(line) > width && !/\S{36,}/.test(line))
        .map((line) => `${request.id} in ${lang}: ${line}`),
    );
    expect(tooLong).toEqual([]);
    const signing = samples.filter(({ request }) => request.id === 'payGameRoom');
    for (const { lang, source } of signing)
      if (lang !== 'TypeScript') expect(source, lang).toMatch(/^.{0,60}hmac/im);
  });

  test('hold no session', () => {
    expect(samples.filter(({ source }) => source.includes('eyJ'))).toEqual([]);
  });

  test('are good Python', async () => {
    const sources = samples.filter(({ lang }) => lang === 'Python').map(({ source }) => source);
    const check = 'import json, sys\nfor code in json.load(sys.stdin): compile(code, "sample", "exec")';
    const parse = (all: string[]) => {
      const parsing = run('python3', ['-W', 'error', '-c', check]);
      parsing.child.stdin?.end(JSON.stringify(all));
      return parsing;
    };
    await parse(sources);
    const spoilt = parse([...sources, 'print((']);
    await expect(spoilt).rejects.toMatchObject({ stderr: expect.stringContaining('SyntaxError') });
  });

  test('are good JavaScript and TypeScript', async () => {
    const scripts = samples.filter(({ lang }) => lang.endsWith('Script'));
    const parsed = await Promise.all(scripts.map(({ source }) => transform(source, { loader: 'ts' })));
    expect(parsed.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(parsed).toHaveLength(2 * Object.keys(operations).length);
  });
});

describe('one sample of each language', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    rmSync(scratch, { recursive: true, force: true });
    await stage.close();
  });

  /** Builds samples of one language, runs them, and returns what is wrong with each. */
  async function problemsOf(...given: [Sample, ...Sample[]]): Promise<(string | undefined)[]> {
    const [sample] = given;
    const language = languages.find(({ lang }) => lang === sample.lang) as Language;
    const folder = scratch + sample.lang.replace('#', 'Sharp');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const filled = given.map((one) => stage.filledIn(one));
    const programOf = await language.build(folder, filled);
    const problems: (string | undefined)[] = [];
    for (const one of filled) problems.push(await stage.perform(one, programOf(one)));
    return problems;
  }
  const problemOf = async (sample: Sample) => (await problemsOf(sample))[0];
  /** A sample of what no example has, but some example may have tomorrow. */
  function awkward(lang: string): Sample {
    const template = templates.find((candidate) => candidate.lang === lang) as Template;
    const { request } = sampleOf(lang, 'createBadge');
    const text = '\'"`$HOME $1 {$x}\\\\n %s \n\t"""</é世🎲>&';
    const attributes = [{ trait_type: text, value: '' }];
    const body = {
      name: text,
      description: text,
      slug: 'awkward',
      image: 'https://example.com/a.png',
      attributes,
    };
    const awkwardRequest = { ...request, body, json: JSON.stringify(body) };
    return { lang, source: template.render(awkwardRequest), request: awkwardRequest };
  }
  const sampleOf = (lang: string, id: string) =>
    samples.find((sample) => sample.lang === lang && sample.request.id === id) as Sample;

  test.each(languages)(
    '$lang',
    async (language) => {
      const missing = missingTools(language);
      if (missing.length > 0 && !process.env.CI) {
        console.warn(`SKIPPED: the sample in ${language.lang} was not run; no ${missing.join(', ')} here.`);
        return;
      }
      expect(missing).toEqual([]);
      const usual = sampleOf(language.lang, 'joinGameRoom');
      const login = sampleOf(language.lang, 'login');
      const rejected = { ...login, source: login.source.replace('123456', '654321') };
      const [first, second, third] = await problemsOf(usual, awkward(language.lang), rejected);
      expect([first, second]).toEqual([undefined, undefined]);
      // What the mock returned, and then what the failed program printed as its error.
      expect(third).toMatch(/^401 .*Invalid 2fa token.*\n.*401/s);
    },
    120_000,
  );

  test('another signature, another body or another operation would be noticed', async () => {
    const sample = sampleOf('JavaScript', 'login');
    const spoilt = (from: string, to: string) => {
      expect(sample.source).toContain(from);
      return problemOf({ ...sample, source: sample.source.replace(from, to) });
    };
    expect(await spoilt('timestamp + body', "timestamp + '.' + body")).toMatch(/^401 .*Invalid signature/);
    expect(await spoilt("otp: '123456'", "otp: '654321'")).toMatch(/^401 /);
    expect(await spoilt('  body,\n', "  body: body.replace(',', ', '),\n")).toMatch(
      /^the body has \d+ bytes/,
    );
    const info = sampleOf('JavaScript', 'getUserInfo');
    const avatar = { ...info, source: info.source.replace('/user/info/', '/user/avatar/') };
    expect(await problemOf(avatar)).toBe('a request to getAvatar');
    expect(await spoilt('await response.text()', 'response.status')).toMatch(/^body must be object/);
    expect(await spoilt('console', 'if (response.ok) throw new Error(); console')).toContain('Error');
  });

  test('a sample that does not compile would be noticed', async () => {
    const sample = sampleOf('TypeScript', 'login');
    const typo = { ...sample, source: sample.source.replace('plyrId:', 'plyrID:') };
    await expect(problemOf(typo)).rejects.toThrow("'plyrID' does not exist");
  }, 180_000);
});
