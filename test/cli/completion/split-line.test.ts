import { expect, test } from 'vitest';
import { splitLine } from '../../../src/cli/completion/split-line.js';

test.each([
  ['', ['']],
  ['plyr-api', ['plyr-api']],
  ['plyr-api  call ', ['plyr-api', 'call', '']],
  ['a "b c" d\'e f\'', ['a', 'b c', 'de f']],
  [`a x:='["1"]' y`, ['a', 'x:=["1"]', 'y']],
  ['a b\\ c', ['a', 'b c']],
  ['a "b\\" c', ['a', 'b" c']],
  ["a 'b\\", ['a', 'b\\']],
  ['a "open q', ['a', 'open q']],
  ["a '' b", ['a', '', 'b']],
])('%j', (line, words) => {
  expect(splitLine(line)).toEqual(words);
});
