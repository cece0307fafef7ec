/** Responses generated from the description: `Prefer: dynamic=true`. */
import { describe, expect, test } from 'vitest';
import { listOperations, loadDocument } from '../../../../src/mock/openapi/document.js';
import { randomMatch } from '../../../../src/mock/openapi/fake/regex-string.js';
import { fakeValue } from '../../../../src/mock/openapi/fake/schema-value.js';
import { seededRandom } from '../../../../src/mock/openapi/fake/seeded-random.js';
import { createValidator } from '../../../../src/mock/openapi/validator.js';
import { dualValidator } from '../../../support/dual-validator.js';

const document = loadDocument();
const operations = listOperations(document);
const contract = createValidator(document);
const judge = await dualValidator();

describe('generated responses', () => {
  test.each(operations)('$id: 20 of each documented answer, valid by both judges', (operation) => {
    for (const { status, mediaType, schema } of operation.responses) {
      for (let count = 0; count < 20; count++) {
        const body = fakeValue(document, schema, seededRandom(`${operation.id}/${status}/${count}`));
        expect(contract.checkResponse(operation, status, mediaType, body), JSON.stringify(body)).toEqual([]);
        if (count < 3) expect(judge(operation.id, status, mediaType, body).prisms).toEqual([]);
      }
    }
  });

  test('one seed gives one response, another seed another one', () => {
    const schema = { $ref: '#/components/schemas/UserInfo' };
    const make = (seed: string) => fakeValue(document, schema, seededRandom(seed));
    expect(make('a')).toEqual(make('a'));
    expect(make('a')).not.toEqual(make('b'));
  });

  test('what it knows nothing of, it says', () => {
    const make = (schema: object) => () => fakeValue(document, { ...schema }, seededRandom('seed'));
    expect(make({ allOf: [] })).toThrow('allOf');
    expect(make({ type: 'string', format: 'ipv6' })).toThrow('ipv6');
    expect(make({ type: 'string', pattern: '^a(?=b)' })).toThrow('?');
  });
});

describe('strings that match a pattern', () => {
  test.each([
    '^0x[0-9a-fA-F]{40}$',
    '^(https?://.+)?$',
    '^[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?$',
    '^(cmc_api|cg_api|cmc_dex_api)$',
    '^\\S*$',
    '^.+-BADGE$',
    '^[A-Za-z0-9-]{5,64}$',
    '^a{2,}b|c\\d\\w$',
  ])('%s', (pattern) => {
    const draw = seededRandom(pattern);
    for (let count = 0; count < 200; count++) expect(randomMatch(pattern, draw)).toMatch(new RegExp(pattern));
  });
});
