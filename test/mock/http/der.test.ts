import { expect, test } from 'vitest';
import { der, objectId, time } from '../../../src/mock/http/der.js';

const hex = (bytes: Buffer) => bytes.toString('hex');

test.each([
  [0, '0400'],
  [127, '047f'],
  [128, '048180'],
  [255, '0481ff'],
  [256, '04820100'],
  [65_536, '0483010000'],
])('%i bytes have their length in front', (length, head) => {
  const encoded = hex(der('octets', Buffer.alloc(length)));
  expect(encoded.slice(0, head.length)).toBe(head);
  expect(encoded.length).toBe(head.length + 2 * length);
});

test('values are inside of values', () => {
  expect(hex(der('sequence', der('integer', Buffer.from([5])), der(0xa0)))).toBe('3005020105a000');
});

// From ITU-T X.690, section 8.19.5, and RFC 5758, section 3.2.
test.each([
  ['2.999.3', '0603883703'],
  ['1.2.840.10045.4.3.2', '06082a8648ce3d040302'],
  ['2.5.29.17', '0603551d11'],
])('%s', (id, encoded) => expect(hex(objectId(id))).toBe(encoded));

test.each([
  ['2026-01-02T03:04:05.678Z', 0x17, '260102030405Z'],
  ['2049-12-31T23:59:59Z', 0x17, '491231235959Z'],
  ['2050-01-01T00:00:00Z', 0x18, '20500101000000Z'],
])('%s', (text, tag, digits) => {
  const encoded = time(Date.parse(text));
  expect([encoded[0], encoded.subarray(2).toString()]).toEqual([tag, digits]);
});
