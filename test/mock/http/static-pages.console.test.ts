/** Who gets the console, and who the start page. The jobs in test/console/ show the console itself. */
import { expect, test } from 'vitest';
import { startMock } from '../../../src/mock/index.js';

const front = async (origin: string, accept = '*/*'): Promise<string> =>
  (await fetch(`${origin}/`, { headers: { accept } })).text();

test('a program gets the start page; without the console, a browser does too', async () => {
  const [usual, plain] = [await startMock(), await startMock({ console: false })];
  try {
    const pages = [
      await front(usual.origin),
      await front(plain.origin),
      await front(plain.origin, 'text/html'),
    ];
    for (const page of pages) expect(page).toContain('<h1>PLYR API mock</h1>');
  } finally {
    await usual.close();
    await plain.close();
  }
});
