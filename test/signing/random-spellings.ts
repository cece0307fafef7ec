import { randomBodies, randomNumbers } from './random-json.js';

/**
 * A generator of JSON strings that JSON.stringify would not write: white space, needless escapes, other digits,
 * repeated keys, doubles of any size.
 * @param seed The same strings for the same seed.
 */
export function randomSpellings(seed: number): () => string {
  const next = randomBodies(seed);
  const random = randomNumbers(seed + 1);
  const pick = <T>(...list: T[]): T => list[Math.floor(random() * list.length)] as T;
  const space = () => pick('', '', '', ' ', '\n\t', '\r\n  ');

  const hex = (char: string) => {
    const digits = char.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${pick(digits, digits.toUpperCase())}`;
  };
  // Lone surrogates have no UTF-8 form, so they always are escapes.
  const character = (char: string) => {
    const written = JSON.stringify(char).slice(1, -1);
    if (written.length > 2) return written;
    return random() < 0.2
      ? [...Array(char.length).keys()].map((i) => hex(char[i] as string)).join('')
      : written;
  };
  const text = (value: string) => `"${[...value].map(character).join('')}"`;

  const number = (value: number) => {
    const plain = JSON.stringify(value);
    const whole = Number.isInteger(value) && Math.abs(value) < 1e21;
    return pick(
      plain,
      value.toExponential(),
      value
        .toExponential()
        .replace('e', '0E')
        .replace(/^(-?\d)0E/, '$1.0E'),
      whole ? `${plain}.000` : plain,
      value.toExponential(20),
    );
  };
  const anyDouble = () => {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setUint32(0, random() * 2 ** 32);
    bits.setUint32(4, random() * 2 ** 32);
    const value = bits.getFloat64(0);
    return Number.isFinite(value) ? value : 0;
  };
  const powerOfTwo = () => 2 ** Math.floor(random() * 2098 - 1074);

  const spell = (value: unknown): string => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return number(value);
    if (Array.isArray(value)) return `[${space()}${value.map(spelled).join(',')}]`;
    if (typeof value !== 'object' || value === null) return String(value);
    const members = Object.entries(value).map(([key, member]) => [JSON.stringify(key), spelled(member)]);
    if (members.length > 0 && random() < 0.2) members.push([members[0]?.[0] as string, '[1]']);
    return `{${members.map(([key, member]) => `${space()}${key}${space()}:${member}`).join(',')}${space()}}`;
  };
  const spelled = (value: unknown) => `${space()}${spell(value)}${space()}`;

  return () => spelled([JSON.parse(JSON.stringify(next())), anyDouble(), powerOfTwo()]);
}
