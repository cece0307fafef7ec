import { expect, test } from 'vitest';
import { type Sandbox, Sandboxes, type SandboxOptions } from '../../../src/mock/sandboxes/sandboxes.js';

/** Sandboxes of which only the names matter, with a log of what happens to them. */
function create(options: SandboxOptions = {}) {
  const log: string[] = [];
  const kept = new Set<string>();
  const make = (name: string) => {
    log.push(`made ${name}`);
    return { name, journal: { clear: () => log.push(`cleared ${name}`) } } as unknown as Sandbox;
  };
  const sandboxes = new Sandboxes(make, {
    ...options,
    keeper: {
      isKept: (name) => kept.has(name),
      prepare: async (name) => void log.push(`read ${name}`),
      enter: ({ name }) => kept.add(name),
      evict: ({ name }) => log.push(`evicted ${name}`),
      delete: ({ name }) => kept.delete(name) && log.push(`deleted ${name}`),
    },
  });
  const names = () => sandboxes.all().map(({ name }) => name);
  return { sandboxes, log, names };
}

test('a new sandbox takes the place of the least recently used one', () => {
  const { sandboxes, log, names } = create({ limit: 3 });
  for (const name of ['a', 'b', 'c', 'a']) sandboxes.get(name);
  sandboxes.get('d');
  expect(names()).toEqual(['', 'a', 'c', 'd']);
  expect(log).toEqual(['made ', 'made a', 'made b', 'made c', 'evicted b', 'cleared b', 'made d']);
});

test('a thousand sandboxes fit, and any number of names comes and goes', () => {
  const { sandboxes, names } = create();
  for (let count = 0; count < 3_000; count++) sandboxes.get(`name-${count}`);
  expect(names().length).toBe(1_001);
  expect(names()[0]).toBe('');
  expect(names().at(-1)).toBe('name-2999');
});

test('a sandbox that handles a request is not evicted', () => {
  const { sandboxes, names } = create({ limit: 1, idleMs: 10, now: () => 0 });
  const busy = sandboxes.acquire('busy');
  for (const name of ['a', 'b', 'c']) sandboxes.get(name);
  expect(names()).toContain('busy');
  expect(sandboxes.get('busy')).toBe(busy);
  sandboxes.release(busy);
  sandboxes.get('d');
  expect(names()).toEqual(['', 'd']);
});

test('an idle sandbox is evicted, the default one never', () => {
  let time = 0;
  const { sandboxes, names } = create({ idleMs: 1_000, now: () => time });
  sandboxes.get('a');
  time = 600;
  sandboxes.get('b');
  time = 1_100;
  expect(names()).toEqual(['', 'b']);
  time = 5_000;
  expect(names()).toEqual(['']);
});

test('looking at a sandbox does not create it', () => {
  const { sandboxes, names } = create();
  expect(sandboxes.peek('a').name).toBe('a');
  expect(names()).toEqual(['']);
  const a = sandboxes.get('a');
  expect(sandboxes.peek('a')).toBe(a);
  expect(sandboxes.peek()).toBe(sandboxes.get());
  expect(() => sandboxes.peek('a b')).toThrow('X-Mock-Session');
});

test('a deleted sandbox is forgotten, not evicted', () => {
  const { sandboxes, log } = create();
  const old = sandboxes.acquire('a');
  expect([sandboxes.delete('a'), sandboxes.delete('a'), sandboxes.delete('')]).toEqual([true, false, false]);
  expect(log.slice(2)).toEqual(['cleared a', 'deleted a']);
  sandboxes.get('a');
  // Its request ends, and must not count for the new one of the same name.
  sandboxes.release(old);
  expect(sandboxes.get('a')).not.toBe(old);
});
