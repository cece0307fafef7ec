import { expect } from 'vitest';

/**
 * Returns what a function throws.
 * @param run The function. The test fails if it throws nothing.
 */
export function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return expect.fail('did not throw');
}
