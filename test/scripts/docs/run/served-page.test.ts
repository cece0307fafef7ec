/** What the page of a mock has that the page on disk lacks. */
import { expect, test } from 'vitest';
import { servedPage } from '../../../../scripts/docs/run/served-page.js';

const page =
  "<head><meta charset=\"utf-8\"><meta content=\"default-src 'none'; script-src 'sha256-abc='; connect-src 'none'\"></head><body><p>Docs</p></body>";

test('it may connect to its mock, and run one script more', () => {
  const served = servedPage(page);
  expect(served).toContain('<meta name="plyr-mock" content="http://127.0.0.1:4010"><meta charset');
  expect(served).toContain("; connect-src 'self'");
  expect(served).toMatch(/script-src 'sha256-[\w+/=]+' 'sha256-abc='/);
  expect(served).toMatch(/<\/p><script type="module">.+<\/script><\/body>$/s);
});

test.each(['<meta charset', "connect-src 'none'", "; script-src 'sha256-", '</head>', '</body>'])(
  'a page without %s is rejected',
  (part) => {
    expect(() => servedPage(page.replace(part, ''))).toThrow(`must contain ${part}`);
  },
);
