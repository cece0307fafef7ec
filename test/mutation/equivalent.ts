/** Changes that no caller can observe. A change that a test could notice has no place here. */
import { readFileSync } from 'node:fs';
import type { Fault } from './faults.js';

/** A change of the source that leaves the behavior as it is. */
export interface Equivalent {
  /** Path below `src/mock`. */
  name: string;
  kind: string;
  /** Source text around the change, enough to distinguish it from others of its kind in the file. */
  source: string;
  why: string;
}

const list: Equivalent[] = [
  {
    name: 'behavior/airdrops/tasks.ts',
    kind: '>= for >',
    source: 'claimReward(state, campaign, address, at) > 0n',
    why: 'this worker takes what reverts for a success, and a claim of nothing changes nothing',
  },
  {
    name: 'behavior/sessions/session-jwt.ts',
    kind: '> for >=',
    source: 'verified.size >= 10_000',
    why: 'when a cache is emptied, what it held is worked out again',
  },
  {
    name: 'behavior/sessions/session-jwt.ts',
    kind: '> for >=',
    source: 'keys.size >= 1_000',
    why: 'when a cache is emptied, what it held is worked out again',
  },
  {
    name: 'behavior/nfts/contract.ts',
    kind: '< for <=',
    source: '<= gasLimit',
    why: 'no number and length of texts needs exactly as much: 19500 is no sum of 1320 and 221, up to 14 times',
  },
  {
    name: 'state/table.ts',
    kind: 'nothing deleted',
    source: 'index.delete(from);',
    why: 'an empty set in an index finds nothing, as no set does; it only takes memory',
  },
  {
    name: 'behavior/tasks/stream-id.ts',
    kind: '<= for <',
    source: 'const sequence = dash < 0',
    why: 'an id that begins with a dash is rejected for the missing number before it',
  },
  {
    name: 'behavior/tasks/stream-id.ts',
    kind: '> for >=',
    source: '(dash >= 0 && sequence === undefined)',
    why: 'an id that begins with a dash is rejected for the missing number before it',
  },
];

/**
 * Takes out the faults that no caller can observe.
 * @param faults All faults.
 * @param equivalents Which of them no caller can observe.
 * @returns The others.
 * @throws Error when an entry does not mean exactly one fault.
 */
export function withoutEquivalent(
  faults: readonly Fault[],
  equivalents: readonly Equivalent[] = list,
): Fault[] {
  const unseen = new Set<Fault>();
  for (const entry of equivalents) {
    const meant = faults.filter((fault) => isMeant(entry, fault));
    if (meant.length !== 1)
      throw new Error(
        `${meant.length} faults fit the entry "${entry.kind}" of ${entry.name}: ${entry.source}`,
      );
    for (const fault of meant) unseen.add(fault);
  }
  return faults.filter((fault) => !unseen.has(fault));
}

/** Whether the text of the entry reaches over the place of the fault, or over its first line. */
function isMeant({ name, kind, source }: Equivalent, fault: Fault): boolean {
  if (fault.name !== name || fault.kind !== kind) return false;
  const text = readFileSync(fault.file, 'utf8');
  const lineEnd = text.indexOf('\n', fault.start);
  const end = lineEnd < 0 ? fault.end : Math.min(fault.end, lineEnd);
  for (let at = text.indexOf(source); at >= 0; at = text.indexOf(source, at + 1)) {
    if (at <= fault.start && end <= at + source.length) return true;
  }
  return false;
}
