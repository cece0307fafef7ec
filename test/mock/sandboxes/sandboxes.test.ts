import { expect, test } from 'vitest';
import {
  type Sandbox,
  Sandboxes,
  type SandboxKeeper,
  type SandboxOptions,
} from '../../../src/mock/sandboxes/sandboxes.js';

/** Sandboxes of which only the names matter, with a log of what happens to them. */
function create(options: SandboxOptions = {}, isKeeping = true) {
  const log: string[] = [];
  const kept = new Set<string>();
  const make = (name: string) => {
    log.push(`made ${name}`);
    const journal = { clear: () => log.push(`cleared ${name}`) };
    return { name, journal, state: { version: 1 } } as unknown as Sandbox;
  };
  const keeper: SandboxKeeper = {
    isKept: (name) => kept.has(name),
    names: () => [...kept],
    prepare: async (name) => void log.push(`read ${name}`),
    enter: ({ name }) => kept.add(name),
    evict: ({ name }) => log.push(`evicted ${name}`),
    delete: ({ name }) => kept.delete(name) && log.push(`deleted ${name}`),
  };
  const sandboxes = new Sandboxes(make, { ...options, ...(isKeeping && { keeper }) });
  const names = () => sandboxes.all().map(({ name }) => name);
  return { sandboxes, log, names };
}

test('a new sandbox takes the place of the least recently used one', () => {
  const { sandboxes, log, names } = create({ limit: 3 });
  for (const name of ['a', 'b', 'c', 'a']) sandboxes.get(name);
  sandboxes.get('d');
  expect(names()).toEqual(['', 'a', 'c', 'd']);
  expect(log).toEqual(['made ', 'made a', 'made b', 'made c', 'made d', 'evicted b', 'cleared b']);
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
  sandboxes.settle(busy, false);
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
  expect(() => sandboxes.peek('a b')).toThrow('The sandbox name "a b" is invalid.');
});

test('a deleted sandbox is forgotten, not evicted', () => {
  const { sandboxes, log } = create();
  const old = sandboxes.acquire('a');
  sandboxes.settle(old, false);
  expect([sandboxes.delete('a'), sandboxes.delete('a'), sandboxes.delete('')]).toEqual([true, false, false]);
  expect(log.slice(2)).toEqual(['cleared a', 'deleted a']);
  sandboxes.get('a');
  // Its request ends, and must not count for the new one of the same name.
  sandboxes.release(old);
  expect(sandboxes.get('a')).not.toBe(old);
});

test('a request that is rejected leaves a draft, which is neither listed nor kept', () => {
  const { sandboxes, names } = create();
  const draft = sandboxes.acquire('a');
  sandboxes.settle(draft, true);
  sandboxes.release(draft);
  expect([names(), sandboxes.names(), sandboxes.has('a')]).toEqual([[''], [], false]);
  // Its journal can still be read, and the next request goes on with it.
  expect(sandboxes.peek('a')).toBe(draft);
  expect(sandboxes.acquire('a')).toBe(draft);
  sandboxes.settle(draft, false);
  expect([names(), sandboxes.names(), sandboxes.has('a')]).toEqual([['', 'a'], ['a'], true]);
});

test('a rejected request that changed something makes its sandbox', () => {
  const { sandboxes, names } = create();
  const draft = sandboxes.acquire('a');
  Object.assign(draft.state, { version: 2 });
  sandboxes.settle(draft, true);
  expect(names()).toEqual(['', 'a']);
});

test('drafts come and go, except those with a request', () => {
  const { sandboxes, log } = create();
  const busy = sandboxes.acquire('busy');
  for (let count = 0; count < 100; count++) sandboxes.release(sandboxes.acquire(`name-${count}`));
  expect(log.filter((line) => line.startsWith('cleared')).length).toBe(81);
  expect(sandboxes.acquire('busy')).toBe(busy);
  expect(sandboxes.peek('name-0')).not.toBe(sandboxes.peek('name-0'));
});

test('a sandbox with a time to live is deleted when it was not used for so long', () => {
  let time = 0;
  const { sandboxes, log, names } = create({ now: () => time });
  sandboxes.create('a', 1_000, () => log.push('filled'));
  time = 900;
  sandboxes.get('a');
  time = 1_800;
  expect(names()).toEqual(['', 'a']);
  expect(sandboxes.timeToLive('a')).toBe(100);
  time = 1_900;
  expect(sandboxes.has('a')).toBe(false);
  expect(log).toEqual(['made ', 'made a', 'filled', 'cleared a', 'deleted a']);
});

test('a sandbox with a time to live stays while it handles a request', () => {
  let time = 0;
  const { sandboxes, names } = create({ now: () => time });
  const sandbox = sandboxes.create('a', 1_000, () => {});
  sandboxes.acquire('a');
  time = 5_000;
  expect(names()).toEqual(['', 'a']);
  sandboxes.release(sandbox);
  time = 6_000;
  expect(names()).toEqual(['']);
});

test('nothing pushes out a sandbox with a time to live, and the message says what to do', () => {
  const { sandboxes, names } = create({ limit: 2, now: () => 0 }, false);
  sandboxes.create('a', 60_000, () => {});
  sandboxes.create('b', 30_000, () => {});
  for (const one of [
    () => sandboxes.create('c', 1_000, () => {}),
    () => sandboxes.get('c'),
    () => sandboxes.acquire('c'),
  ])
    expect(one).toThrow(
      expect.objectContaining({
        status: 409,
        message: expect.stringMatching(/^There are 2 .* wait 30 seconds/),
      }),
    );
  expect(names()).toEqual(['', 'a', 'b']);
  sandboxes.delete('a');
  sandboxes.get('c');
  sandboxes.get('d');
  expect(names()).toEqual(['', 'b', 'd']);
});

test('a renamed sandbox is the same under another name', () => {
  const { sandboxes, log, names } = create();
  const { state, journal } = sandboxes.get('a');
  sandboxes.get('b');
  expect(() => sandboxes.rename('a', 'b', () => {})).toThrow('already');
  expect(() => sandboxes.rename('a', 'a b', () => {})).toThrow('The sandbox name "a b" is invalid.');
  expect(sandboxes.rename('a', 'c', () => log.push('changed'))).toEqual({ name: 'c', state, journal });
  expect(names()).toEqual(['', 'b', 'c']);
  expect(sandboxes.names().sort()).toEqual(['b', 'c']);
  expect(log.slice(-2)).toEqual(['deleted a', 'changed']);
});
