/** The demo data is a seed file, and `--init` writes it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frozenTime, startMock } from '../../../src/mock/index.js';
import { demoData } from '../../../src/mock/seed/demo-state.js';
import { readSeedFile } from '../../../src/mock/seed/seed-file.js';

const path = 'openapi/demo-data.yaml';
const time = frozenTime(Date.parse('2026-01-01T00:00:00Z'));

test('the file fits the schema, and is the demo data', () => {
  expect(readSeedFile(path).seed).toEqual(demoData);
  expect(parse(readFileSync(path, 'utf8'))).toEqual(demoData);
});

test('a mock with the file has the same state as one without', async () => {
  await using plain = await startMock({ time });
  await using own = await startMock({ time, seed: readSeedFile(path).seed });
  expect(own.state.snapshot()).toEqual(plain.state.snapshot());
});

test('seeding the demo data once more changes nothing', async () => {
  await using mock = await startMock({ time });
  const before = mock.state.snapshot();
  const { empty, ...data } = demoData;
  const response = await fetch(`${mock.origin}/_mock/seed`, { method: 'POST', body: JSON.stringify(data) });
  expect([empty, response.status]).toEqual([true, 200]);
  expect(mock.state.snapshot()).toEqual(before);
});
