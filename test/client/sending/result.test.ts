import { describe, expect, test } from 'vitest';
import { createPlyrClient } from '../../../src/client/index.js';
import { listOperations, loadDocument } from '../../../src/mock/openapi/document.js';
import { credentials, listen, send } from '../loopback.js';

const operations = listOperations(loadDocument());

describe('responses', () => {
  const answered = async (status: number, type: string | undefined, body: string, chunked: boolean) => {
    const canned = await listen((_, response) => send(response, status, type, body, chunked));
    try {
      const plyr = createPlyrClient({ ...credentials, baseUrl: canned.origin });
      return await plyr.POST('/user/logout', { body: { sessionJwt: 'a' } });
    } finally {
      await canned.close();
    }
  };
  const json = 'application/json; charset=utf-8';
  const html = '<html><h1>502 Bad Gateway</h1></html>';

  describe.each([
    ['with Content-Length', false],
    ['in chunks', true],
  ])('%s', (_, chunked) => {
    test.each([
      ['an error', 401, json, '{"error":"Invalid sessionJwt"}', { error: 'Invalid sessionJwt' }],
      [
        'the message form',
        401,
        json,
        '{"message":"JWT nonce is expired"}',
        { message: 'JWT nonce is expired' },
      ],
      ['an error without text', 500, json, '{"error":null}', { error: null }],
      ['text', 400, 'text/plain', 'Bad Request', { error: 'Bad Request' }],
      [
        'text with blanks around',
        413,
        'text/plain',
        ' request entity too large\n',
        { error: 'request entity too large' },
      ],
      ['text that is a number', 404, 'text/plain', '404', { error: '404' }],
      ['HTML', 502, 'text/html', html, { error: html }],
      ['nothing', 500, undefined, '', { error: 'HTTP 500' }],
      ['nothing but a type', 504, json, '', { error: 'HTTP 504' }],
      ['blanks', 503, 'text/plain', ' \n', { error: 'HTTP 503' }],
      ['JSON null', 500, json, 'null', { error: 'HTTP 500' }],
      ['JSON false', 500, json, 'false', { error: 'false' }],
      ['JSON text', 500, json, '"broken"', { error: 'broken' }],
      ['empty JSON text', 500, json, '""', { error: 'HTTP 500' }],
      ['a JSON array', 500, json, '[1]', { error: '[1]' }],
      ['broken JSON', 500, json, '{"error":', { error: '{"error":' }],
    ])('failure with %s', async (_, status, type, body, error) => {
      const result = await answered(status, type, body, chunked);
      expect(result.error).toEqual(error);
      expect(result.data).toBeUndefined();
      expect(result.response.status).toBe(status);
    });

    test.each([
      ['{"error":"Transaction Receipt Failed"}', false],
      ['{"error":"Task timeout"}', true],
      ['{"error":null}', true],
    ])('a 500 of %s: whether the outcome is unknown', async (body, outcomeUnknown) => {
      expect(await answered(500, json, body, chunked)).toMatchObject({ outcomeUnknown });
    });

    test.each([
      ['HTML', 'text/html', html],
      ['nothing', undefined, ''],
      ['broken JSON', json, '{"message":'],
    ])('success with %s is an error that does not quote the body', async (_, type, body) => {
      const error: unknown = await answered(200, type, body, chunked).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        name: 'ApiError',
        code: 'INVALID_RESPONSE',
        status: 200,
        body: undefined,
        outcomeUnknown: true,
        message: expect.stringContaining(`not JSON (${type ?? 'no content type'}): check baseUrl`),
      });
      expect(String(error)).not.toContain(body || 'undefined');
    });

    test.each(['{"message":"Logout success"}', '[]', '0', 'false', 'null', '""'])(
      'success with %s',
      async (body) => {
        const result = await answered(200, json, body, chunked);
        expect(result.data).toEqual(JSON.parse(body));
        expect(result).not.toHaveProperty('error');
      },
    );
  });
});

describe('plain text', () => {
  const paths = operations.filter(({ responses }) =>
    responses.some(({ status, mediaType }) => status === 200 && mediaType === 'text/plain'),
  );
  const answered = async (path: string, type: string, body: string) => {
    const canned = await listen((_, response) => send(response, 200, type, body, false));
    try {
      const plyr = createPlyrClient({ ...credentials, baseUrl: canned.origin });
      return await plyr.GET(path as '/network/totalSupply');
    } finally {
      await canned.close();
    }
  };

  test('the operations of the description that return it keep all digits', async () => {
    expect(paths.length).toBeGreaterThan(0);
    const amount = '749999999.000000000000000001';
    for (const { path } of paths)
      expect((await answered(path, 'text/plain', amount)).data, path).toBe(amount);
  });

  test('no other operation is taken for one of them', () => {
    const others = operations.filter((operation) => !paths.includes(operation));
    expect(others.filter(({ path }) => path.startsWith('/network/'))).toEqual([]);
  });

  test('a page of a proxy is an error', async () => {
    const page = answered('/network/totalSupply', 'text/html', '<html>');
    await expect(page).rejects.toMatchObject({ code: 'INVALID_RESPONSE' });
  });
});
