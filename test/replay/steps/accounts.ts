/** Steps of players, guests, sessions, allowances, and withdrawals. */
import { signerOf } from '../../../src/mock/behavior/chain/wallet.js';
import { rotateSession } from '../../../src/mock/behavior/sessions/session-records.js';
import { approve } from '../../../src/mock/behavior/tokens/allowances.js';
import type { MockState } from '../../../src/mock/state/mock-state.js';
import type { User } from '../../../src/mock/state/records.js';
import { type Exchange, exchanges, recordedState } from '../recording.js';
import { seedFunds } from '../seed.js';
import { addressOf, allow, answerOf, dayMs, putPlayer, runTask, type Step } from './step.js';

/** Steps by the exchange that comes next. */
export const accountSteps: Readonly<Record<string, Step>> = {
  'meta-001': {
    reason: 'The players got their tokens after their registration (state.json, fundsAtStart).',
    run: (state) => seedFunds(state),
  },
  'user-profile-002': {
    reason: 'The change of the avatar that this reads.',
    run: (state) => void state.tables.users.update('alice', { avatar: 'https://img.example.test/alice.png' }),
  },
  'user-profile-004': {
    reason: 'The second change of the avatar.',
    run: (state) => void state.tables.users.update('alice', { avatar: 'ipfs://bafkreisynthetic2' }),
  },
  'user-profile-019': {
    reason: 'Alice bound a second address, 30 ms after the first.',
    run: (state) =>
      state.tables.secondaries.put({
        id: state.random.objectId(state.now()),
        plyrId: 'alice',
        secondaryAddress: secondAddressOfAlice,
        boundAt: state.now(),
      }),
  },
  'user-lockout-006': { reason: 'Wrong one-time password no. 4.', run: (state) => fail(state, 'frank', 1) },
  'user-lockout-013': {
    reason: 'A login between the two rows of failures; the next one has number 3.',
    run: (state) => login(state, 'frank', 'zoono'),
  },
  'user-lockout-021': {
    reason: 'The first two times of the one-time password that is presented here for the third time.',
    run: (state) => {
      fail(state, 'frank', 1);
      state.tables.otpUses.put({ id: 'frank-326401', firstSeenAt: state.now(), count: 2 });
    },
  },
  'user-login-008': {
    reason: 'The two logins whose sessions this lists.',
    run: (state) => {
      login(state, 'david', 'other-game');
      login(state, 'david', 'no-such-game');
    },
  },
  'user-login-016': {
    reason: 'Two of the five kinds of wrong one-time passwords.',
    run: (state) => fail(state, 'david', 2),
  },
  'user-session-012': {
    reason: 'The login with expiresIn "1h" leaves no number as the deadline (user-session-013).',
    run: (state) => {
      const { deadline } = state.tables.users.get('tessa') as User;
      state.tables.users.update('tessa', { deadline: { ...deadline, zoono: null } });
    },
  },
  'user-session-056': {
    reason: 'The discardBySignature that this looks at.',
    run: (state) => {
      rotateSession(state, 'grace', 'zoono', undefined);
      state.log({
        plyrId: 'grace',
        gameId: 'zoono',
        type: 'user',
        action: 'discardSession',
        data: { gameId: 'zoono' },
      });
    },
  },
  'user-login-and-approve-003': {
    reason: 'Irene logged in and approved plyr for an hour before.',
    run: (state) => {
      login(state, 'irene', 'zoono');
      approve(state, { plyrId: 'irene', gameId: 'zoono', token: 'plyr', amount: 1, expiresIn: 3600 });
    },
  },
  'instant-play-pass-027': {
    reason: 'The third reveal of the claiming code, which the next calls use.',
    run: (state, { names }) =>
      void state.tables.claimingCodes.update(names.ours('gold-lychee-f88b2b'), {
        code: 'AAB2-249D-D403-5C2F',
      }),
  },
  'auth-uid-010': {
    reason: 'The approval with a second uid, which is stored although the call fails.',
    run: (state) => allow(state, 'wendy', 'plyr', 5),
  },
  'auth-uid-019': {
    reason: 'The login with a number as its uid.',
    run: (state, { names, jwts }) => {
      const { data } = answerOf('auth-uid-019') as { data: { sessionJwt: string } };
      const ours = { ...JSON.parse(names.ours(JSON.stringify(data))), sessionJwt: jwts.get(data.sessionJwt) };
      state.tables.auths.put({ uid: '12345', data: ours, createdAt: state.now() });
    },
  },
  'game-allowance-033': { reason: 'approve: amount true', run: (state) => allow(state, 'xenia', 'plyr', 1) },
  'game-allowance-037': {
    reason: 'approve: amount "Infinity"',
    run: (state) => allow(state, 'wendy', 'plyr', Number.POSITIVE_INFINITY),
  },
  'game-allowance-039': {
    reason: 'approve: amount 1e-19',
    run: (state) => allow(state, 'vicky', 'plyr', 1e-19),
  },
  'game-allowance-056': {
    reason: 'approve: expiresIn "60"',
    run: (state) => allow(state, 'xenia', 'plyr', 1, 60),
  },
  'developer-001': {
    reason: 'The registration of two players, whose wallets their later signatures tell.',
    run(state) {
      putPlayer(state, 'devone', signerOfRequest('developer-012', 'PLYR[ID] Permission Upgrade'));
      putPlayer(state, 'devtwo', signerOfRequest('developer-013', 'PLYR[ID] Permission Upgrade'));
    },
  },
  'developer-012': {
    reason: 'The first request of `devone`, as its status shows it.',
    run: (state) =>
      state.tables.permissionUpgrades.put({
        id: state.random.objectId(state.now()),
        plyrId: 'devone',
        information: 'A synthetic game',
        status: 'pending',
        createdAt: state.now(),
      }),
  },
  'developer-042': {
    reason: 'The rejection of `devtwo`, as the list shows it.',
    run: (state) =>
      void state.tables.permissionUpgrades.update('devtwo', {
        status: 'failed',
        approvedBy: recordedState.admin.name,
        approvedAt: state.now(),
      }),
  },
  'user-session-039': {
    reason: "The logout with another game's key, as the activity log of grace says.",
    run: (state) =>
      state.log({
        plyrId: 'grace',
        gameId: 'other-game',
        type: 'user',
        action: 'logout',
        data: { gameId: 'other-game' },
      }),
  },
  'withdraw-transfer-012': {
    reason: 'A withdrawal of 0.5 pit, as the activity log of `irene` says.',
    run(state) {
      const { primaryAddress } = state.tables.users.get('irene') as User;
      const to = { plyrId: 'irene', from: primaryAddress, to: primaryAddress };
      runTask(state, 'createWithdrawTx', { ...to, amount: '0.5', token: addressOf('pit'), toChain: 62_831 });
    },
  },
  'instant-play-pass-036': {
    reason: 'The claim itself: the rejected calls before it carry the same wallet signature.',
    request: () => {
      const rejected = exchanges.find(({ id }) => id === 'instant-play-pass-029') as Exchange;
      return { ...rejected, body: { ...(rejected.body as object), plyrId: 'claimer' } };
    },
  },
};

const secondAddressOfAlice = (answerOf('user-profile-019') as { secondaryAddress: string }[])[1]
  ?.secondaryAddress as string;

/** A login for a day whose session is never used. */
function login(state: MockState, plyrId: string, gameId: string): void {
  rotateSession(state, plyrId, gameId, state.now() + dayMs);
  state.tables.users.update(plyrId, { loginFailedCount: 0 });
  state.log({ plyrId, gameId, type: 'user', action: 'login', data: { gameId } });
}

/** Wrong one-time passwords. */
function fail(state: MockState, plyrId: string, times: number): void {
  const { loginFailedCount } = state.tables.users.get(plyrId) as User;
  state.tables.users.update(plyrId, { loginFailedCount: loginFailedCount + times });
}

function signerOfRequest(id: string, message: string): string {
  const { body } = exchanges.find((exchange) => exchange.id === id) as Exchange;
  return signerOf(message, (body as { signature: string }).signature);
}
