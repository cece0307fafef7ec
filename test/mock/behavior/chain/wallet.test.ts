/**
 * The real server's library (viem) as the judge of wallet signatures, which it recovers only asynchronously.
 * - openapi/evidence/users-auth-misc.md#17-wallet-signatures
 */
import fc from 'fast-check';
import { recoverMessageAddress } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { expect, test } from 'vitest';
import { apiError } from '../../../../src/mock/behavior/api-error.js';
import { signerOf, signMessage, walletAddress } from '../../../../src/mock/behavior/chain/wallet.js';
import { demoGames, demoPlayers } from '../../../../src/mock/index.js';

const outcome = <T>(run: () => T): T | string => {
  try {
    return run();
  } catch (error) {
    return (error as Error).message;
  }
};
const hex = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdefABCDEF'), { minLength: min, maxLength: max })
    .map((list) => `0x${list.join('')}`);

test('what our wallets sign, viem recovers, and the other way round', async () => {
  for (const { privateKey } of [...demoPlayers, ...demoGames]) {
    const account = privateKeyToAccount(privateKey as `0x${string}`);
    expect(walletAddress(privateKey)).toBe(account.address);
    for (const message of ['PLYR[ID] Registration', 'ä € 😀', '']) {
      const ours = signMessage(message, privateKey);
      expect(await recoverMessageAddress({ message, signature: ours as `0x${string}` })).toBe(
        account.address,
      );
      expect(signerOf(message, await account.signMessage({ message }))).toBe(account.address);
    }
  }
});

test('the known signature of a registration recovers its signer', () => {
  const signature =
    '0x4061f101d75747d9aa75cacb7a97270c3e91297c406d8009156bf388ae65ac7d2d9accce83ec794acdd14594f8a8b296de10e59ee6b9305297f7f60d147322501b';
  expect(signerOf('PLYR[ID] Registration', signature)).toBe('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266');
});

test('strings that are not a usable signature fail with the words of viem', async () => {
  const said = (signature: unknown) => outcome(() => signerOf('x', signature, (text) => apiError(500, text)));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(hex(0, 200), hex(130, 130), fc.string({ maxLength: 100 }), fc.constant(undefined)),
      async (signature) => {
        const theirs = await recoverMessageAddress({
          message: 'x',
          signature: signature as `0x${string}`,
        }).catch((error: Error) => JSON.stringify({ error: error.message }));
        expect(said(signature)).toBe(theirs);
      },
    ),
    {
      numRuns: 300,
      examples: [
        ['zz'],
        ['z'.repeat(65)],
        ['0x'],
        ['0x00'],
        ['0x1234'],
        [`0x${'1'.repeat(128)}05`],
        [`0x${'f'.repeat(128)}1b`],
      ],
    },
  );
});
