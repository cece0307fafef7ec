import { expect, test } from 'vitest';
import { type HintsApi, hintsApi } from '../hints-api.js';

async function inRoom(
  api: HintsApi,
  amount: number,
  strict = false,
): Promise<(body: object) => Promise<string | null>> {
  const approve = { gameId: 'demo-game', token: 'plyr', amount };
  const { status, body } = await api.call('/user/loginAndApprove', {
    body: { plyrId: 'alice', otp: '123456', ...approve },
  });
  expect([status, strict]).toEqual([200, strict]);
  await api.call('/game/join', { body: { sessionJwts: [body.sessionJwt], roomId: '1', sync: true } });
  return async (more) =>
    (await api.call('/game/pay', { body: { sessionJwts: [body.sessionJwt], roomId: '1', ...more } })).hint;
}

test('an allowance that is too small, or that there is not', async () => {
  const api = await hintsApi();
  const pay = await inRoom(api, 10);
  expect(await pay({ tokens: ['plyr'], amounts: [12] })).toBe(
    'The allowance of alice for plyr in demo-game is 10, the payment 12.',
  );
  api.mock.state.transaction(() => {
    for (const row of api.mock.state.tables.approvals.find('plyrId', 'alice'))
      if (row.token === 'gamr')
        api.mock.state.tables.approvals.delete(JSON.stringify(['alice', row.gameId, 'gamr']));
  });
  expect(await pay({ tokens: ['gamr'], amounts: [1] })).toMatch(
    /^alice has no allowance for gamr in demo-game\. There are allowances for plyr in demo-game.*See loginAndApprove/,
  );
  expect(await pay({ tokens: ['plyr', 'plyr'], amounts: [1] })).toBe(
    'tokens has 2 entries and amounts has 1 entry.',
  );
  expect(await pay({ tokens: ['plyr'] })).toBe(
    'The request lacks amounts, an array with an amount for each token.',
  );
  expect(await pay({ tokens: ['plyr'], amounts: [-1] })).toBe('The amount "-1" must not be below 0.');
  expect(await pay({ tokens: ['plyrr'], amounts: [1] })).toBe(
    'testnet has no token "plyrr". Did you mean plyr?',
  );
  expect(await pay({ amounts: [1] })).toBe(
    'The request lacks tokens, an array of token names such as ["plyr"].',
  );
});

test('a token in another case, and one that there is not', async () => {
  const { call } = await hintsApi();
  expect((await call('/tokenlist/PLYR')).hint).toBe(
    'Names are case-sensitive here: the token is plyr, not "PLYR".',
  );
  expect((await call('/tokenlist/gammr')).hint).toBe('testnet has no token "gammr". Did you mean gamr?');
});

test('a token that the server does not know while the token list is down', async () => {
  const { call, mock } = await hintsApi();
  mock.faults.add({ operation: 'getUserTokenBalance', kind: 'outage', dependency: 'tokenList' });
  const { status, hint } = await call('/user/balance/alice/avax');
  expect([status, hint]).toEqual([
    401,
    'The token list is down, and the server knows only plyr and gamr without it, not "avax".',
  ]);
});

test('amounts and games of approvals', async () => {
  const { call } = await hintsApi();
  const approve = (more: object) =>
    call('/game/approve', { body: { plyrId: 'alice', otp: '123456', gameId: 'demo-game', ...more } });
  expect((await approve({ token: 'plyr', amount: 0 })).hint).toBe(
    'Each amount must be a number above 0; amount is 0.',
  );
  expect((await approve({ token: 'plyr', amount: 1, gameId: 'demo-gmae' })).hint).toBe(
    'No API key in the default sandbox belongs to the game "demo-gmae". Did you mean demo-game?',
  );
  expect((await approve({ tokens: [] })).hint).toBe(
    'tokens is empty. Name at least one token, such as "plyr".',
  );
  expect((await approve({})).hint).toBe('The request lacks both token and tokens. Send one of them.');
});
