/** Tables, transactions, snapshots. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Store } from '../../../src/mock/state/store.js';
import type { TableLayout } from '../../../src/mock/state/table.js';

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

test('a record that was deleted and comes back is the newest, whatever a failed transaction tried meanwhile', () => {
  const store = newStore();
  const { items } = store.tables;
  store.transaction(() => {
    for (const id of ['a', 'b']) items.put({ id, value: 1 });
  });
  store.transaction(() => items.delete('a'));
  expect(() =>
    store.transaction(() => {
      items.put({ id: 'a', value: 2 });
      throw new Error('no');
    }),
  ).toThrow('no');
  store.transaction(() => items.put({ id: 'a', value: 3 }));
  expect(items.all().map(({ id }) => id)).toEqual(['b', 'a']);
  expect(store.snapshot().items).toHaveLength(2);
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

describe('a listener', () => {
  /** Keeps what a listener gets, as a database does. */
  function replicaOf(store: ReturnType<typeof newStore>) {
    const rows = new Map<string, [number, object]>();
    store.onChange = (table, ordinal, record) => {
      if (record) rows.set(`${table}/${ordinal}`, [ordinal, record]);
      else rows.delete(`${table}/${ordinal}`);
    };
    return () => {
      const copy = newStore();
      const items = [...rows.values()].sort(([a], [b]) => a - b);
      copy.load({
        items: { ordinals: items.map(([ordinal]) => ordinal), records: items.map(([, record]) => record) },
      });
      return copy;
    };
  }

  test('gets what each transaction has changed, and what commit() keeps, but not what is undone', () => {
    const store = newStore();
    const heard: unknown[] = [];
    store.onChange = (...change) => heard.push(change);
    store.transaction(() => store.tables.items.put({ id: 'a', value: 1 }));
    expect(heard.splice(0)).toEqual([['items', 0, { id: 'a', value: 1 }]]);
    const failing = () =>
      store.transaction(() => {
        store.tables.items.update('a', { value: 2 });
        store.commit();
        store.tables.items.put({ id: 'b', value: 3 });
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(heard.splice(0)).toEqual([['items', 0, { id: 'a', value: 2 }]]);
    store.transaction(() => store.tables.items.delete('a'));
    expect(heard).toEqual([['items', 0, undefined]]);
  });

  test('that throws undoes the transaction', () => {
    const store = newStore();
    store.transaction(() => store.tables.items.put({ id: 'a', value: 1 }));
    store.onChange = () => {
      throw new Error('closed');
    };
    const change = () =>
      store.transaction(() => {
        store.tables.items.delete('a');
        store.tables.items.put({ id: 'b', value: 1 });
      });
    expect(change).toThrow('closed');
    expect(store.tables.items.all()).toEqual([{ id: 'a', value: 1 }]);
  });

  test('can rebuild the store after any history, in the same order, and so again', () => {
    const step = fc.record({
      kind: fc.constantFrom('put', 'delete', 'commit', 'fail', 'restore', 'reload'),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      value: fc.nat(9),
    });
    const history = fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 12 });
    fc.assert(
      fc.property(history, (transactions) => {
        let store = newStore();
        const rebuild = replicaOf(store);
        for (const steps of transactions) {
          try {
            store.transaction(() => {
              for (const { kind, id, value } of steps) {
                if (kind === 'put') store.tables.items.put({ id, value, ...(value > 4 && { group: 'x' }) });
                if (kind === 'delete') store.tables.items.delete(id);
                if (kind === 'commit') store.commit();
                if (kind === 'fail') throw new Error('no');
              }
            });
          } catch {}
          if (steps.some(({ kind }) => kind === 'restore')) store.restore(store.snapshot());
          const copy = rebuild();
          expect(JSON.stringify(copy.snapshot())).toBe(JSON.stringify(store.snapshot()));
          expect(copy.tables.items.find('group', 'x')).toEqual(store.tables.items.find('group', 'x'));
          expect(copy.tables.items.size).toBe(store.tables.items.size);
          if (steps.some(({ kind }) => kind === 'reload')) {
            // The rebuilt store goes on with what is in the database, as after a start.
            const before = store;
            store = copy;
            store.onChange = before.onChange;
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('a store loads no unknown table and no record twice', () => {
    const item = { id: 'a', value: 1 };
    expect(() => newStore().load({ other: { ordinals: [], records: [] } })).toThrow('no table "other"');
    const twice = { ordinals: [0, 1], records: [item, item] };
    expect(() => newStore().load({ items: twice })).toThrow('contains the record "a" twice');
  });
});
