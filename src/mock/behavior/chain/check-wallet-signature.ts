/**
 * The checks of wallet signatures that many operations share (openapi/evidence/users-auth-misc.md#17-wallet-signatures).
 * Most operations first check that the signature is hexadecimal, then find the player, and verify last.
 */
import { isHex } from 'viem/utils';
import { type ApiError, apiError, because, unhandledException } from '../api-error.js';
import { signerOf } from './wallet.js';

/**
 * The first look at a signature: `0x` and any number of hexadecimal digits.
 * @param signature Part of a request.
 * @throws ApiError 400 when it is anything else, or missing.
 */
export function checkHex(signature: unknown): asserts signature is string {
  if (!isHex(signature)) throw apiError(400, 'Signature must be a hex string');
}

/** What is signed, and by whom. */
export interface Signed {
  /** The exact text, without the prefix of EIP-191. */
  message: string;
  /** Part of a request. Need not have been looked at before. */
  signature: unknown;
  /** Who must have signed; checksummed. */
  signer: string;
}

/** How a wrong signature is rejected. */
export interface SignatureErrors {
  /** Status when somebody else signed, or another text was signed. The default is 400. */
  status?: number;
  /** Creates the exception for a value that can't be a signature. The default is an unhandled exception: 500. */
  fail?: (error: string) => ApiError;
}

/**
 * Verifies a wallet signature.
 * @param signed What is signed, and by whom.
 * @param errors How a wrong one is rejected.
 * @throws ApiError `Invalid signature`, or what `fail` makes.
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

/** One message ends in a claiming code, which is a secret. */
const withoutCode = (message: string): string =>
  JSON.stringify(message.replace(/(claiming code: ).*/s, '$1...'));
