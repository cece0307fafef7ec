/** The responses that callers get are Responses, whose body has been read already. */
import { describe, expect, test } from 'vitest';
import { eagerResponse } from '../../../src/client/transports/eager-response.js';
import { lazyResponse } from '../../../src/client/transports/lazy-response.js';

describe.each([
  ['eager', eagerResponse],
  ['lazy', lazyResponse],
])('%s', (_, make) => {
  const head = { status: 201, statusText: 'Made', url: 'http://localhost/a' };
  const text = '{"a":"ä"}';
  const response = () => make(head, { 'content-type': 'application/json' }, text);

  test('is a Response with status, URL and headers', () => {
    expect(response()).toBeInstanceOf(Response);
    expect(response()).toMatchObject({
      ...head,
      ok: true,
      redirected: false,
      type: 'default',
      bodyUsed: false,
    });
    expect(response().headers.get('content-type')).toBe('application/json');
  });

  test('has its body in every form', async () => {
    const bytes = new TextEncoder().encode(text);
    expect(await response().text()).toBe(text);
    expect(await response().json()).toEqual({ a: 'ä' });
    expect(new Uint8Array(await response().arrayBuffer())).toEqual(bytes);
    expect(await (await response().blob()).text()).toBe(text);
    expect((await response().blob()).type).toBe('application/json');
    expect(await response().bytes()).toEqual(bytes);
    expect(await new Response(response().body).text()).toBe(text);
    expect(await new Response(response().body, response()).json()).toEqual({ a: 'ä' });
    await expect(response().formData()).rejects.toThrow(TypeError);
  });

  test('can be copied, also after it was read', async () => {
    const first = response();
    const copy = first.clone();
    expect(await first.text()).toBe(text);
    expect(copy.status).toBe(201);
    expect(await copy.text()).toBe(text);
  });

  test('says whether its stream was read', async () => {
    const one = response();
    await one.arrayBuffer();
    expect(one.bodyUsed).toBe(true);
    await expect(one.blob()).rejects.toThrow(TypeError);
  });

  test('can be empty', async () => {
    const empty = make({ ...head, status: 200 }, {}, '');
    expect(empty.body).toBeNull();
    expect(await empty.text()).toBe('');
    expect(await empty.arrayBuffer()).toHaveProperty('byteLength', 0);
  });

  test.each([204, 205, 304])('%i has no body', (status) => {
    expect(make({ ...head, status }, {}, '').body).toBeNull();
  });
});
