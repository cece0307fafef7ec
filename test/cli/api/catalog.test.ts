import { expect, test } from 'vitest';
import { allOperations, oneOf, operationNamed } from '../../../src/cli/api/catalog.js';

test('an operation by its ID in any case, or by method and path', () => {
  expect(allOperations()).toHaveLength(110);
  for (const name of ['getUserInfo', 'GETUSERINFO', ' getUserInfo ', 'GET /user/info/{identifier}'])
    expect(operationNamed(name).id).toBe('getUserInfo');
});

test('a misspelt operation', () => {
  expect(() => operationNamed('getUserInof')).toThrow(
    'there is no operation "getUserInof". Did you mean getUserInfo?',
  );
  expect(() => operationNamed('payForTheWholeRoom')).toThrow(
    'there is no operation "payForTheWholeRoom". "plyr-api operations pay" searches them.',
  );
});

test('names are joined as one says them', () => {
  expect(oneOf(['a'])).toBe('a');
  expect(oneOf(['a', 'b'])).toBe('a or b');
  expect(oneOf(['a', 'b', 'c'])).toBe('a, b, or c');
});
