/**
 * Elliptic curves. node:crypto computes public keys. The library of the real server computes deterministic signatures and
 * recovers signers.
 */
import { createECDH } from 'node:crypto';

/** The curve of session JWTs. */
export { p256 } from '@noble/curves/p256';

/** The curve of wallets. */
export { secp256k1 } from '@noble/curves/secp256k1';

/**
 * Returns the public key of a private key.
 * @param curve The curve.
 * @param privateKey 64 hexadecimal digits.
 * @returns The uncompressed point: 4, x, y.
 */
export function publicKeyOf(curve: 'p256' | 'secp256k1', privateKey: string): Buffer {
  const ecdh = createECDH(curve === 'p256' ? 'prime256v1' : curve);
  ecdh.setPrivateKey(privateKey, 'hex');
  return ecdh.getPublicKey();
}
