import { expect, test } from 'vitest';
import { withoutExamples } from '../../../scripts/generate/without-examples.js';

test('examples go, and a property of that name stays', () => {
  const schema = {
    type: 'object',
    example: { example: 1 },
    properties: {
      example: { type: 'string', example: 'first' },
      properties: { type: 'object', examples: [1] },
    },
    allOf: [{ examples: {}, properties: { examples: { type: 'array', example: [] } } }],
  };
  expect(withoutExamples(schema)).toEqual({
    type: 'object',
    properties: { example: { type: 'string' }, properties: { type: 'object' } },
    allOf: [{ properties: { examples: { type: 'array' } } }],
  });
});
