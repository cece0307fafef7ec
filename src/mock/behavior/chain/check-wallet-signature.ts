/**
 * Checks of wallet signatures, which many operations share (openapi/evidence/users-auth-misc.md#17-wallet-signatures).
 * Most operations first check that the signature is hexadecimal, then find the player, and verify last.
 */
import { isHex } from 'viem/utils';
import { type ApiError, apiError, because, unhandledException } from '../api-error.js';
import { signerOf } from './wallet.js';

/**
 * Checks the format of a signature first: `0x` and any number of hexadecimal digits.
 * @param signature Part of a request.
 * @throws ApiError 400 for any other value, or none.
 */
export function checkHex(signature: unknown): asserts signature is string {
  if (!isHex(signature)) throw apiError(400, 'Signature must be a hex string');
}

/** A signed message, and the required signer. */
export interface Signed {
  /** The exact message, without the prefix of EIP-191. */
  message: string;
  /** Part of a request. It can be any value. */
  signature: unknown;
  /** The checksummed address that must have signed. */
  signer: string;
}

/** How a wrong signature is rejected. */
export interface SignatureErrors {
  /** The status code when the signer or the message is different. The default is 400. */
  status?: number;
  /** Creates the exception for a value that can't be a signature. The default is an unhandled exception: 500. */
  fail?: (error: string) => ApiError;
}

/**
 * Verifies a wallet signature.
 * @param signed The message, the signature, and the required signer.
 * @param errors How a wrong signature is rejected.
 * @throws ApiError `Invalid signature`, or the result of `fail`.
 */
export function checkSignature(
  { message, signature, signer }: Signed,
  { status = 400, fail = unhandledException }: SignatureErrors = {},
): void {
  const recovered = signerOf(message, signature, fail);
  if (recovered !== signer)
    throw because(
      apiError(status, 'Invalid signature'),
      `The wallet that must sign is ${signer}, with the message ${withoutCode(message)}. The signature is that of ${recovered} if the message is right.`,
    );
}

/** Hides the claiming code at the end of one message, because it is a secret. */
const withoutCode = (message: string): string =>
  JSON.stringify(message.replace(/(claiming code: ).*/s, '$1...'));
