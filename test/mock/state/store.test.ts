/** Tables, transactions, snapshots. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Store, type TableLayout } from '../../../src/mock/state/store.js';

interface Item {
  id: string;
  group?: string;
  value: number;
}

const layouts = {
  items: {
    key: ({ id }: Item) => id,
    indexes: { group: ({ group }: Item) => group },
  } satisfies TableLayout<Item, 'group'> as TableLayout<Item, 'group'>,
};
const newStore = () => new Store(layouts);

test('a transaction that throws changes nothing, wherever it had come to', () => {
  const store = newStore();
  const { items } = store.tables;
  store.transaction(() => {
    items.put({ id: 'a', group: 'x', value: 1 });
    items.put({ id: 'b', group: 'x', value: 2 });
  });
  const before = JSON.stringify(store.snapshot());
  expect(() =>
    store.transaction(() => {
      items.delete('a');
      items.put({ id: 'c', group: 'x', value: 3 });
      items.update('b', { group: 'y' });
      items.put({ id: 'a', value: 4 });
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(JSON.stringify(store.snapshot())).toBe(before);
  expect(items.find('group', 'x').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(items.size).toBe(2);
});

test('an inner transaction that throws takes back only its own changes', () => {
  const store = newStore();
  const { items } = store.tables;
  store.transaction(() => {
    items.put({ id: 'outer', value: 1 });
    expect(() =>
      store.transaction(() => {
        items.put({ id: 'inner', value: 2 });
        throw new Error('no');
      }),
    ).toThrow('no');
  });
  expect(items.all().map(({ id }) => id)).toEqual(['outer']);
});

test('what is kept survives, what comes after does not', () => {
  const store = newStore();
  const { items } = store.tables;
  expect(() =>
    store.transaction(() => {
      items.put({ id: 'kept', value: 1 });
      store.transaction(() => {
        items.put({ id: 'kept too', value: 2 });
        store.commit();
        items.put({ id: 'lost', value: 3 });
        throw new Error('no');
      });
    }),
  ).toThrow('no');
  expect(items.all().map(({ id }) => id)).toEqual(['kept', 'kept too']);
});

test('state does not change outside of a transaction, and only what exists is updated', () => {
  const store = newStore();
  expect(() => store.tables.items.put({ id: 'a', value: 1 })).toThrow('inside of a transaction');
  expect(() => store.transaction(() => store.tables.items.update('a', { value: 1 }))).toThrow(
    'no record "a"',
  );
});

test('a snapshot that fits badly is rejected, and nothing is changed', () => {
  const store = newStore();
  store.transaction(() => store.tables.items.put({ id: 'a', value: 1 }));
  for (const bad of [{}, { items: 'x' }, { items: [null] }, { items: [], more: [] }, null]) {
    expect(() => store.restore(bad as never)).toThrow();
    expect(store.tables.items.all()).toEqual([{ id: 'a', value: 1 }]);
  }
});

test('any history: snapshot and restore are exact, failures leave no trace, lookups agree with the records', () => {
  const change = fc.record({
    kind: fc.constantFrom('put', 'delete'),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    group: fc.constantFrom('x', 'y', undefined),
    value: fc.nat(9),
  });
  const transaction = fc.record({ changes: fc.array(change, { maxLength: 6 }), fails: fc.boolean() });
  fc.assert(
    fc.property(fc.array(transaction, { maxLength: 20 }), (history) => {
      const store = newStore();
      const { items } = store.tables;
      for (const { changes, fails } of history) {
        const before = JSON.stringify(store.snapshot());
        const run = () =>
          store.transaction(() => {
            for (const { kind, id, group, value } of changes) {
              if (kind === 'delete') items.delete(id);
              else items.put({ id, value, ...(group && { group }) });
            }
            if (fails) throw new Error('no');
          });
        if (fails) expect(run).toThrow('no');
        else run();
        if (fails) expect(JSON.stringify(store.snapshot())).toBe(before);
      }
      const copy = newStore();
      copy.restore(JSON.parse(JSON.stringify(store.snapshot())));
      expect(JSON.stringify(copy.snapshot())).toBe(JSON.stringify(store.snapshot()));
      for (const each of [store, copy]) {
        expect(each.tables.items.size).toBe(each.tables.items.all().length);
        for (const group of ['x', 'y']) {
          const listed = each.tables.items.all().filter((item) => item.group === group);
          expect(each.tables.items.find('group', group)).toEqual(listed);
        }
      }
    }),
    { numRuns: 500 },
  );
});
