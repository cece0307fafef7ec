import { createHash } from 'node:crypto';
import { p256 } from '../behavior/chain/elliptic-curves.js';

/** The seed of the demo state. Its session key verifies the session JWTs in the examples of the docs. */
export const demoSeed = 'plyr-demo';

/** Published with the examples on purpose; see scripts/description/example-session.ts. */
const exampleSessionKey = 'd96e126023a5635a17afa25176302f2cd0da94695de3d2a5b6dad0e8f5787c1a';

/**
 * Returns the private key that signs session JWTs for a seed.
 * @param seed Any string.
 * @returns P-256, 64 hexadecimal digits.
 */
export function sessionKeyOf(seed: string): string {
  if (seed === demoSeed) return exampleSessionKey;
  const wide = createHash('sha512').update(`session key/${seed}`).digest();
  return ((BigInt(`0x${wide.toString('hex')}`) % (p256.CURVE.n - 1n)) + 1n).toString(16).padStart(64, '0');
}
