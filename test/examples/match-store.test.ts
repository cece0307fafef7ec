import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Match, MatchStore } from '../../src/examples/match-store.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matches-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const match: Match = {
  id: 'a',
  status: 'paying',
  players: ['alice', 'bobby'],
  choices: {},
  newestEntry: '1',
};

test('another store of the folder loads what was saved last', () => {
  const store = new MatchStore(join(folder, 'new'));
  expect(store.load()).toEqual([]);
  store.save(match);
  store.save({ ...match, id: 'b' });
  store.save({ ...match, roomId: '4' });
  const loaded = new MatchStore(join(folder, 'new')).load();
  expect(loaded.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
    { ...match, roomId: '4' },
    { ...match, id: 'b' },
  ]);
  expect(readdirSync(join(folder, 'new')).sort()).toEqual(['a.json', 'b.json']);
});

test('a write that was interrupted leaves the match as it was', () => {
  const store = new MatchStore(folder);
  store.save(match);
  writeFileSync(join(folder, 'a.json.new'), '{"id":"a","stat');
  expect(store.load()).toEqual([match]);
});
