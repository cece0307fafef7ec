/**
 * Wallet signatures: personal messages (EIP-191) by secp256k1 keys. The server's library, viem, recovers a signer only
 * asynchronously. Its version of @noble/curves does the same synchronously, with the same error messages.
 */
import { hashMessage, hexToNumber, isHex, publicKeyToAddress, stringToHex } from 'viem/utils';
import { type ApiError, unhandledException } from '../api-error.js';
import { readErrorOf } from '../coercion/javascript-type-error.js';
import { publicKeyOf, secp256k1 } from './elliptic-curves.js';

/**
 * Recovers the signer of a message.
 * @param message The message, without the prefix of EIP-191.
 * @param signature `0x` and 130 hexadecimal digits: r, s, and v. It can be any value.
 * @param fail Creates the exception for a value that is not a valid signature.
 * @returns The signer's checksummed address.
 * @throws The result of `fail` with the library's message.
 */
export function signerOf(
  message: string,
  signature: unknown,
  fail: (error: string) => ApiError = unhandledException,
): string {
  const missing = readErrorOf(signature, 'length');
  if (missing) throw fail(missing);
  try {
    const hex = isHex(signature) ? signature : hexOf(signature);
    const recoveryBit = recoveryBitOf(hexToNumber(`0x${hex.slice(130)}`));
    const recovered = secp256k1.Signature.fromCompact(hex.slice(2, 130)).addRecoveryBit(recoveryBit);
    return publicKeyToAddress(`0x${recovered.recoverPublicKey(hashMessage(message, 'bytes')).toHex(false)}`);
  } catch (error) {
    throw fail((error as Error).message);
  }
}

/**
 * Signs a message with a wallet of the demo data. Equal messages get equal signatures.
 * @param message The message, without the prefix of EIP-191.
 * @param privateKey `0x` and 64 hexadecimal digits.
 * @returns `0x` and 130 hexadecimal digits.
 */
export function signMessage(message: string, privateKey: string): string {
  const signature = secp256k1.sign(hashMessage(message, 'bytes'), privateKey.slice(2));
  return `0x${signature.toCompactHex()}${(27 + signature.recovery).toString(16)}`;
}

/**
 * Returns the address of a private key.
 * @param privateKey `0x` and 64 hexadecimal digits.
 */
export const walletAddress = (privateKey: string): string =>
  publicKeyToAddress(`0x${publicKeyOf('secp256k1', privateKey.slice(2)).toString('hex')}`);

/** The library encodes a string that is not hexadecimal as UTF-8. It finds no bytes in other values. */
const hexOf = (value: unknown) => (typeof value === 'string' ? stringToHex(value) : '0x');

function recoveryBitOf(v: number): 0 | 1 {
  if (v === 0 || v === 27) return 0;
  if (v === 1 || v === 28) return 1;
  throw new Error('Invalid yParityOrV value');
}
