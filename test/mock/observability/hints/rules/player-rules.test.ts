import { expect, test } from 'vitest';
import { signMessage } from '../../../../../src/mock/behavior/chain/wallet.js';
import { demoPlayers } from '../../../../../src/mock/index.js';
import { hintsApi } from '../hints-api.js';

test('a player that there is not, and the one that may be meant', async () => {
  const { call } = await hintsApi();
  expect((await call('/user/info/alcie')).hint).toBe(
    'Unknown player "alcie" in the default sandbox. Did you mean alice?',
  );
  expect((await call('/user/info/nobody-like-it', { headers: { 'x-mock-session': 'qa-1' } })).hint).toBe(
    'Unknown player "nobody-like-it" in the sandbox "qa-1". Each sandbox has its own players.',
  );
  expect((await call('/user/balance/Alice')).hint).toBe(
    'Names are case-sensitive here: the player is alice, not "Alice".',
  );
  expect((await call('/user/info/a')).hint).toMatch(/^"a" is not a PLYR\[ID\]: 5 to 64 letters/);
});

test('addresses: no address, a wrong checksum, and one that is not a primary address', async () => {
  const { call, mock } = await hintsApi();
  expect((await call('/user/basic/0x12')).hint).toBe(
    'address must be 0x and 40 hexadecimal digits, not "0x12".',
  );
  const user = mock.state.tables.users.get('alice');
  const [primaryAddress, mirrorAddress] = [user?.primaryAddress ?? '', user?.mirrorAddress ?? ''];
  const swapped = primaryAddress.replace(/[a-f]/, (letter) => letter.toUpperCase());
  expect((await call(`/user/basic/${swapped}`)).hint).toMatch(/^The checksum \(EIP-55\) of address /);
  expect((await call(`/user/info/${mirrorAddress}`)).hint).toBe(
    `No player has the primary address "${mirrorAddress}". It is the mirror address of alice, whose primary address is ${primaryAddress}.`,
  );
});

test('the wallet that must sign, the message, and who signed', async () => {
  const { call, mock } = await hintsApi();
  const [alice, bobby] = ['alice', 'bobby'].map(
    (plyrId) => mock.state.tables.users.get(plyrId)?.primaryAddress,
  );
  const message = 'PLYR[ID] Reset Two-Factor Authentication';
  const { privateKey = '' } = demoPlayers.find(({ plyrId }) => plyrId === 'bobby') ?? {};
  const signature = signMessage(message, privateKey);
  const { status, hint } = await call('/user/reset2fa', {
    body: { plyrId: 'alice', secret: 'A', signature },
  });
  expect(status).toBe(400);
  expect(hint).toBe(
    `The wallet that must sign is ${alice}, with the message "${message}". The signature is that of ${bobby} if the message is right.`,
  );
});
