/** In which order the tests run, so that a fault is noticed early: the tests of the faulty file's section come first. */
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Sections whose tests exercise a folder that all sections share. */
const users: Record<string, string[]> = {
  'behavior/chain': ['tokens', 'chips', 'withdrawals', 'nfts'],
  'behavior/coercion': ['tokens', 'accounts', 'nfts', 'game-rooms'],
  'behavior/tasks': ['chips', 'withdrawals'],
  state: ['tasks', 'sessions'],
};

/** Slow for what they notice. */
const late = ['properties/histories', 'mock/behavior/chain/wallet'];

/**
 * Makes the order for a fault.
 * @param name The faulty file, below `src/mock`.
 */
export function orderFor(name: string): typeof BaseSequencer {
  const folder = dirname(name);
  const first = [`mock/${folder}`, ...(users[folder] ?? []).map((section) => `mock/behavior/${section}`)];
  // The recordings touch nearly everything.
  const all = [...first, 'replay'];
  const rank = ({ moduleId }: TestSpecification): number => {
    const test = relative(root, moduleId).replace('.test.ts', '');
    if (late.includes(test)) return all.length + late.indexOf(test) + 1;
    const place = all.indexOf(dirname(test));
    return place < 0 ? all.length : place;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
    }
  };
}
