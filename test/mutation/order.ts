/** In which order the tests run, so that a fault is noticed early: those of the faulty file's topic come first. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('../mock/', import.meta.url));

/** Tests by what the faulty file is about. */
const topics: [about: RegExp, tests: string[]][] = [
  [/store|clock|random|worlds?\.ts/, ['state/store', 'rules/tasks']],
  [/chips|curves/, ['rules/chips']],
  [/nft|ipfs/, ['rules/nfts', 'rules/nft-index']],
  [/badge/, ['rules/badges']],
  [/airdrop/, ['rules/airdrops']],
  [/room|joined/, ['rules/rooms', 'rules/payments', 'rules/combined-calls', 'rules/strict-rooms']],
  [/allowance|approval|cast|game-id/, ['rules/allowances', 'rules/payments']],
  [/withdraw|encod/, ['rules/withdrawals', 'rules/tasks']],
  [/token|balance|units/, ['rules/tokens', 'rules/allowances', 'rules/payments']],
  [/totp|one-time/, ['rules/one-time-passwords']],
  [/session|lifetime/, ['rules/sessions']],
  [/instant|guest/, ['rules/instant-play-pass']],
  [/registration|plyr-id/, ['rules/registration', 'rules/profiles']],
  [/profile|secondary|avatar|texts/, ['rules/profiles', 'rules/users']],
  [/connect|auths/, ['rules/plyr-connect']],
  [/developer/, ['rules/developer-access']],
  [/users/, ['rules/users']],
  [/tasks\/|misc|server|uint256/, ['rules/tasks', 'rules/withdrawals']],
  [/wallet|addresses|units|uint256/, ['chain/viem']],
];

/** Slow for what they notice. */
const late = ['properties/histories', 'chain/viem'];

/**
 * Makes the order for a fault.
 * @param name The faulty file, below `src/mock`.
 */
export function orderFor(name: string): typeof BaseSequencer {
  const first = topics.flatMap(([about, tests]) => (about.test(name) ? tests : []));
  // The recordings touch nearly everything.
  const all = [...first, 'replay/replay'];
  const rank = ({ moduleId }: TestSpecification): number => {
    const test = relative(root, moduleId).replace('.test.ts', '');
    if (all.includes(test)) return all.indexOf(test);
    return all.length + late.indexOf(test) + 1;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
    }
  };
}
