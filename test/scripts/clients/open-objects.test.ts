import { expect, test } from 'vitest';
import { openObjectsToMaps } from '../../../scripts/clients/open-objects.js';

test('objects that take more fields than those with a name become maps', () => {
  const balance = { type: 'string' };
  const open = { required: ['plyr'], properties: { plyr: balance }, additionalProperties: balance };
  const schemas = { open, map: { additionalProperties: balance }, object: { properties: { plyr: balance } } };
  const others = structuredClone([schemas.map, schemas.object]);
  expect(openObjectsToMaps(schemas)).toEqual(['open']);
  expect(schemas.open).toEqual({ additionalProperties: balance });
  expect([schemas.map, schemas.object]).toEqual(others);
});
