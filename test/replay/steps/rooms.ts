/** Steps of game rooms. */
import { credit } from '../../../src/mock/behavior/chain/balances.js';
import { toUnits } from '../../../src/mock/behavior/chain/units.js';
import { rotateSession } from '../../../src/mock/behavior/sessions/session-records.js';
import { type Claims, sessions } from '../recording.js';
import { addressOf, allow, dayMs, oneEntry, putPlayer, runTask, type Step } from './step.js';

/** Steps by the exchange that comes next. */
export const roomSteps: Readonly<Record<string, Step>> = {
  'game-room-059': {
    reason: 'The approvals behind the payments that follow, and that carol joined.',
    run(state) {
      allow(state, 'alice', 'plyr', 100);
      allow(state, 'alice', 'gamr', 50);
      allow(state, 'alice', addressOf('gamr'), 50);
      allow(state, 'bobby', 'plyr', 100);
      allow(state, 'bobby', 'gamr', 3);
      runTask(state, 'joinGameRoom', { plyrIds: ['carol'], gameId: 'zoono', roomId: '2' });
    },
  },
  'game-room-064': {
    reason: 'Alice paid 10 gamr, as her balance says, and bobby 0.25 plyr, as his says later.',
    run: (state) =>
      runTask(state, 'batchPayGameRoom', {
        plyrIds: ['alice', 'bobby'],
        gameId: 'zoono',
        roomId: '2',
        tokens: ['gamr', 'plyr'],
        amounts: [10, 0.25],
      }),
  },
  'game-room-108': {
    reason: 'The approval that has expired here and is paid from next.',
    run: (state) => allow(state, 'bobby', 'gamr', 5, -1),
  },
  'game-room-115': {
    reason: 'The approval of the payment above the balance.',
    run: (state) => allow(state, 'carol', 'plyr', 1000),
  },
  'game-room-185': {
    reason: 'A payment into the ended room, from which an earning is made next.',
    run: (state) =>
      runTask(state, 'batchPayGameRoom', {
        plyrIds: ['alice'],
        gameId: 'zoono',
        roomId: '3',
        tokens: ['plyr'],
        amounts: ['0.01'],
      }),
  },
  'game-combined-008': {
    reason: 'Room 10: alice joined and paid two tokens, as her activity log says.',
    run: (state) =>
      runTask(state, 'createJoinPayGameRoom', {
        gameId: 'zoono',
        expiresIn: 2_592_000,
        plyrIds: ['alice', 'alice'],
        tokens: ['plyr', 'gamr'],
        amounts: [0.5, 1],
      }),
  },
  'game-combined-020': {
    reason: 'The approval behind this payment.',
    run: (state) => allow(state, 'carol', 'gamr', 10),
  },
  'game-combined-025': {
    reason: 'Alice joined room 9 again and paid nothing, as her activity log says.',
    run: (state) =>
      runTask(state, 'joinPayGameRoom', { gameId: 'zoono', roomId: '9', ...oneEntry('alice', 'plyr', 0) }),
  },
  'game-combined-053': {
    reason: 'An earning of 0 from an ended room, as the activity log of alice says.',
    run: (state) =>
      runTask(state, 'earnLeaveEndGameRoom', {
        gameId: 'zoono',
        roomId: '8',
        ...oneEntry('alice', 'plyr', 0),
      }),
  },
  'game-combined-074': {
    reason: 'An earning from no room, as the activity log of alice says.',
    run: (state) =>
      runTask(state, 'earnLeaveEndGameRoom', {
        gameId: 'zoono',
        roomId: '9999',
        ...oneEntry('alice', 'plyr', 1),
      }),
  },
  'instant-play-pass-game-003': {
    reason: 'A guest was registered and got 5 plyr; room 11 was made.',
    run(state, { names }) {
      const claims = Object.values(sessions).find(({ plyrId }) => plyrId === 'plum-papaw-f1b08c');
      const { plyrId, primaryAddress, mirrorAddress } = claims as Required<Claims>;
      putPlayer(state, plyrId, primaryAddress, { mirrorAddress, isInstantPlayPass: true });
      rotateSession(state, plyrId, 'zoono', state.now() + dayMs);
      allow(state, plyrId, 'plyr', 100_000_000);
      credit(state, 'plyr', mirrorAddress, toUnits(5));
      names.see(JSON.stringify(claims));
      state.log({
        plyrId,
        gameId: null,
        type: 'user',
        action: 'register',
        data: { mirrorAddress, primaryAddress },
      });
      const receipt = { hash: state.random.hash(), success: 'success' };
      const registered = { ippClaimed: false, primaryAddress, ...receipt };
      state.log({ plyrId, gameId: null, type: 'user', action: 'register', data: registered });
      runTask(state, 'createGameRoom', { gameId: 'zoono', expiresIn: 2_592_000 });
    },
  },
  'instant-play-pass-game-008': {
    reason: 'The guest paid 2 plyr and got them back, as the activity log says.',
    run(state) {
      const entry = { gameId: 'zoono', roomId: '11', ...oneEntry('plum-papaw-f1b08c', 'plyr', 2) };
      runTask(state, 'batchPayGameRoom', entry);
      runTask(state, 'earnLeaveEndGameRoom', entry);
    },
  },
  'timeout-002': {
    reason: 'Room 12 was made and alice joined; then the agent was halted.',
    run(state) {
      runTask(state, 'createGameRoom', { gameId: 'zoono', expiresIn: 2_592_000 });
      runTask(state, 'joinGameRoom', { plyrIds: ['alice'], gameId: 'zoono', roomId: '12' });
      state.tasks.pause();
    },
  },
};
