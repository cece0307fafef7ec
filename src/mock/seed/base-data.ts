/** The data that every sandbox starts with and returns to after a reset: the demo data and the seed of the user. */
import type { Faults, NewFault } from '../faults/faults.js';
import type { MockState } from '../state/mock-state.js';
import { applySeed } from './apply-seed.js';
import { checkSeed } from './check-seed.js';
import { seedDemoState } from './demo-state.js';
import type { Seed, SeedModes } from './seed.js';
import { forEachPart } from './seed-error.js';
import { demoSeed } from './session-key.js';

/** The data that all sandboxes of a mock start with. */
export interface BaseData {
  /** Makes IDs, hashes, and keys repeat. */
  seed: string;
  /** The data to add to the demo data. */
  data: Seed;
  faults: readonly NewFault[];
  /** The modes of the mock that the seed sets. */
  modes: SeedModes;
}

/**
 * Reads the option `seed`.
 * @param seed A string from which IDs are derived, or data.
 * @throws SeedError when the data does not match the schema.
 */
export function readBaseData(seed: string | Seed = demoSeed): BaseData {
  if (typeof seed === 'string') return { seed, data: {}, faults: [], modes: {} };
  const { modes = {}, faults = [], seed: text = demoSeed, ...data } = checkSeed(seed);
  return { seed: text, data, faults, modes };
}

/**
 * Fills an empty state with the base data.
 * @param state The state.
 * @param base The data.
 * @throws SeedError when records of the data contradict each other.
 */
export function fillBaseState(state: MockState, { seed, data }: BaseData): void {
  if (data.empty) applySeed(state, { seed });
  else seedDemoState(state, seed);
  applySeed(state, data, true);
}

/**
 * Adds data to a sandbox. If the data has a mistake, nothing changes.
 * @param sandbox The state and the faults of the sandbox.
 * @param seed Data that matches the schema, without modes.
 * @throws SeedError
 */
export function seedSandbox({ state, faults }: { state: MockState; faults: Faults }, seed: Seed): void {
  const added: string[] = [];
  try {
    state.transaction(() => {
      applySeed(state, seed);
      forEachPart('faults', seed.faults, (fault) => void added.push(faults.add(fault).id));
    });
  } catch (error) {
    for (const id of added) faults.remove(id);
    throw error;
  }
  state.clock.wake();
}
