/**
 * Elliptic curves. Public keys are made by node:crypto; for the rest, deterministic signatures and the recovery of a
 * signer, there is the library that the real server has inside, loaded when it is first asked for: it takes a tenth of a
 * second, and the mock starts in less than three.
 */
import { createECDH } from 'node:crypto';
import { createRequire } from 'node:module';
import type { p256 as P256 } from '@noble/curves/p256';
import type { secp256k1 as Secp256k1 } from '@noble/curves/secp256k1';

const require = createRequire(import.meta.url);

/** The curve of session JWTs. */
export const p256 = (): typeof P256 => require('@noble/curves/p256').p256;

/** The curve of wallets. */
export const secp256k1 = (): typeof Secp256k1 => require('@noble/curves/secp256k1').secp256k1;

/**
 * The public key of a private key.
 * @param curve The curve.
 * @param privateKey 64 hexadecimal digits.
 * @returns The uncompressed point: 4, x, y.
 */
export function publicKeyOf(curve: 'p256' | 'secp256k1', privateKey: string): Buffer {
  const ecdh = createECDH(curve === 'p256' ? 'prime256v1' : curve);
  ecdh.setPrivateKey(privateKey, 'hex');
  return ecdh.getPublicKey();
}
