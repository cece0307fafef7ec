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

test('a token whose letter case differs, and a token list that is down', async () => {
  const { call, mock } = await hintsApi();
  expect((await call('/tokenlist/PLYR')).hint).toMatch(/has no token|The letter case counts/);
  mock.faults.add({ operation: 'getUserTokenBalance', kind: 'outage', dependency: 'tokenList' });
  const known = mock.state.options.network;
  expect(known).toBe('testnet');
  expect((await call('/user/balance/alice/avax')).hint).toMatch(
    /^The token list is down|^testnet has no token/,
  );
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
  expect((await approve({})).hint).toBe('The request lacks token, and also tokens. Send one of them.');
});
