import { expect, test } from 'vitest';
import { originsOf } from '../../../src/mock/http/own-origin.js';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:80', 'http://127.0.0.1:80'],
  ['::1', 'http://[::1]:80', 'http://[::1]:80'],
  ['0.0.0.0', 'http://0.0.0.0:80', 'http://127.0.0.1:80'],
  ['::', 'http://[::]:80', 'http://[::1]:80'],
  ['192.0.2.2', 'http://192.0.2.2:80', 'http://192.0.2.2:80'],
])('bound to %s', (address, bound, own) => {
  expect(originsOf(address, 80)).toEqual({ bound, own });
});

test('with TLS', () => {
  expect(originsOf('0.0.0.0', 443, 'https').own).toBe('https://127.0.0.1:443');
});
