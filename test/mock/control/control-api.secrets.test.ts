/** Error messages of the control API never contain a secret. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../src/mock/index.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

test.each([
  [`{"players":[{"plyrId":"frank","fixedOtp":'739184'}]}`, 'line 1, column 42'],
  ['{"apiKeys":[{"gameId":"my-game","apiKey":"k",\n"secretKey":739184x}]}', 'line 2, column 19'],
  ['739184 739184', 'line 1, column 8'],
])('malformed JSON is not quoted: %s', async (body, place) => {
  for (const [method, path] of [
    ['POST', '/seed'],
    ['PUT', '/snapshot'],
  ] as const) {
    const response = await fetch(`${mock.origin}/_mock${path}`, { method, body });
    const { error } = (await response.json()) as { error: string };
    expect(response.status).toBe(400);
    expect(error).toMatch(/^The body must be JSON: .* is expected at line/);
    expect(error).toContain(place);
    expect(error).not.toContain('739184');
  }
});
