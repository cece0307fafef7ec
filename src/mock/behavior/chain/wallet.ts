/**
 * Wallet signatures: personal messages (EIP-191) by secp256k1 keys. The server uses viem 2.18.4; this is the library
 * and the version inside of it, so that its error texts come out the same. viem itself would be 37 MB to install; it
 * checks this file in the tests.
 */
import { keccak_256 } from '@noble/hashes/sha3';
import { type ApiError, unhandledException } from '../api-error.js';
import { checksum } from './addresses.js';
import { publicKeyOf, secp256k1 } from './elliptic-curves.js';

/** What the server takes for a hexadecimal text: `0x` and any number of digits. */
export const isHex = (value: unknown): value is string =>
  typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value);

/**
 * Finds out who signed a message.
 * @param message The text, without the prefix of EIP-191.
 * @param signature `0x` and 130 hexadecimal digits: r, s, v. May be anything.
 * @param fail Makes the exception for a text that is no usable signature.
 * @returns The signer's checksummed address.
 * @throws What `fail` makes out of the library's text.
 */
export function signerOf(
  message: string,
  signature: unknown,
  fail: (error: string) => ApiError = unhandledException,
): string {
  if (signature === undefined || signature === null) {
    throw fail(`Cannot read properties of ${signature} (reading 'length')`);
  }
  const hex = isHex(signature) ? signature : hexOf(signature);
  const v = hex.slice(130);
  if (!/^[0-9a-fA-F]+$/.test(v)) throw fail(`Cannot convert 0x${v} to a BigInt`);
  const parity = [27, 28, 0, 1].indexOf(Number.parseInt(v, 16)) % 2;
  if (parity < 0) throw fail('Invalid yParityOrV value');
  try {
    const recovered = secp256k1.Signature.fromCompact(hex.slice(2, 130)).addRecoveryBit(parity);
    return addressOf(recovered.recoverPublicKey(hashOf(message)).toRawBytes(false));
  } catch (error) {
    throw fail((error as Error).message);
  }
}

/**
 * Signs a message with a wallet of the demo state.
 * @param message The text.
 * @param privateKey `0x` and 64 hexadecimal digits.
 * @returns `0x` and 130 hexadecimal digits.
 */
export function signMessage(message: string, privateKey: string): string {
  const signature = secp256k1.sign(hashOf(message), privateKey.slice(2));
  return `0x${signature.toCompactHex()}${(27 + signature.recovery).toString(16)}`;
}

/**
 * The address of a private key.
 * @param privateKey `0x` and 64 hexadecimal digits.
 */
export function walletAddress(privateKey: string): string {
  return addressOf(publicKeyOf('secp256k1', privateKey.slice(2)));
}

function addressOf(publicKey: Uint8Array): string {
  return checksum(
    `0x${Buffer.from(keccak_256(publicKey.slice(1)))
      .toString('hex')
      .slice(24)}`,
  );
}

/** The library takes a text that is not hexadecimal for bytes in UTF-8; of other values it makes nothing. */
const hexOf = (value: unknown): string =>
  typeof value === 'string' ? `0x${Buffer.from(value).toString('hex')}` : '0x';

function hashOf(message: string): Uint8Array {
  const bytes = Buffer.from(message);
  return keccak_256(Buffer.concat([Buffer.from(`\x19Ethereum Signed Message:\n${bytes.length}`), bytes]));
}
