/**
 * Wallet signatures: personal messages (EIP-191) by secp256k1 keys. The server's library, viem, recovers a signer
 * only asynchronously; the version of @noble/curves inside it does the same at once, with the same error messages.
 */
import { hashMessage, hexToNumber, isHex, publicKeyToAddress, stringToHex } from 'viem/utils';
import { type ApiError, unhandledException } from '../api-error.js';
import { readErrorOf } from '../coercion/javascript-type-error.js';
import { publicKeyOf, secp256k1 } from './elliptic-curves.js';

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
