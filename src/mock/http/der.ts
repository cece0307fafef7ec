/** The encoding of certificates: the subset of DER (ITU-T X.690) that the mock's certificates need. */

/** Tags of values. The meaning of `context` tags depends on the context. */
const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  objectId: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/**
 * Encodes a value.
 * @param tag The type of the value, by name or by number.
 * @param content Its bytes, or the encoded values that it consists of.
 */
export function der(tag: keyof typeof TAGS | number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length < 0x80 ? [body.length] : longLength(body.length);
  return Buffer.concat([Buffer.from([typeof tag === 'number' ? tag : TAGS[tag], ...size]), body]);
}

function longLength(length: number): number[] {
  const bytes = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}

/**
 * Encodes an object identifier.
 * @param id Its numbers, such as `2.5.4.3`.
 */
export function objectId(id: string): Buffer {
  const [first = 0, second = 0, ...others] = id.split('.').map(Number);
  return der('objectId', Buffer.from([first * 40 + second, ...others].flatMap(base128)));
}

function base128(number: number): number[] {
  const bytes = [number % 128];
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift(128 + (rest % 128));
  return bytes;
}

/**
 * Encodes a time, with two digits for the year until 2049 (RFC 5280, section 4.1.2.5).
 * @param ms Milliseconds since 1970.
 */
export function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\.\d+|[-:T]/g, '');
  return digits < '205'
    ? der('utcTime', Buffer.from(digits.slice(2)))
    : der('generalizedTime', Buffer.from(digits));
}
