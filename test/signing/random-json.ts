/** Values on which serializers disagree. */
const TRICKY_STRINGS = [
  '',
  ' ',
  '"',
  '\\',
  '/',
  '\u0000',
  '\u001f',
  '\u007f',
  '\u2028',
  '\ud800',
  'e\u0301',
  '🎲',
  '</script>',
  '__proto__',
];
const TRICKY_NUMBERS = [
  0,
  -0,
  1,
  1.5,
  0.1,
  1e21,
  1e-7,
  2 ** 53 + 2,
  Number.MAX_VALUE,
  5e-324,
  Number.NaN,
  Infinity,
];
const TRICKY_KEYS = [
  '',
  'a',
  '1',
  '10',
  '01',
  '-1',
  '4294967294',
  '4294967295',
  'constructor',
  'toString',
  'ключ',
];

/** Numbers from 0 to 1, the same ones for the same seed. mulberry32: small, and good enough to pick from lists. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A generator of random bodies that gives the same ones for the same seed. */
export function randomBodies(seed: number): () => object {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const list = <T>(make: () => T): T[] => Array.from({ length: below(5) }, make);
  const text = () =>
    list(() => (random() < 0.5 ? pick(TRICKY_STRINGS) : String.fromCharCode(below(0x10000)))).join('');

  // `__proto__` is the one key that a body cannot have. Keys that are written with an escape are left out:
  // `JSON.parse` of V8 in Node 24 and 26 and in Deno sometimes takes a key such as "\u0000" for "\\". `serializeBody`
  // rejects those bodies.
  const key = () => {
    const name = random() < 0.6 ? pick(TRICKY_KEYS) : text().replaceAll('__proto__', 'proto');
    return JSON.stringify(name).includes('\\') ? 'escape' : name;
  };

  const value = (depth: number): unknown => {
    const kind = below(depth > 0 ? 9 : 6);
    if (kind === 0) return text();
    if (kind === 1) return pick(TRICKY_NUMBERS);
    if (kind === 2) return (random() - 0.5) * 10 ** (below(40) - 10);
    if (kind === 3) return pick([true, false, null]);
    if (kind === 4) return pick([undefined, () => 1, Symbol('x')]);
    if (kind === 5) return new Date(below(2 ** 31) * 1000);
    return container(depth - 1);
  };
  const container = (depth: number): object =>
    random() < 0.4 ? list(() => value(depth)) : Object.fromEntries(list(() => [key(), value(depth)]));

  return () => container(4);
}
