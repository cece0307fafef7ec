/** Steps that are not recorded, by the exchange that comes next. Each says how it is known. */
import { checksum, zeroAddress } from '../../../src/mock/chain/addresses.js';
import { credit } from '../../../src/mock/chain/balances.js';
import { uploadJson } from '../../../src/mock/chain/ipfs.js';
import { toUnits } from '../../../src/mock/chain/units.js';
import { signerOf } from '../../../src/mock/chain/wallet.js';
import { approve } from '../../../src/mock/state/approvals.js';
import type { NftToken, Task, User } from '../../../src/mock/state/records.js';
import { rotateSession } from '../../../src/mock/state/sessions.js';
import type { World } from '../../../src/mock/state/world.js';
import type { Names } from './names.js';
import { type Claims, exchanges, sessions, state } from './recording.js';
import type { Replay } from './replay.js';
import { seedFunds } from './seed.js';

/** What is done in the place of exchanges that are not at hand. */
export interface Step {
  /** How it is known. */
  reason: string;
  run(world: World, replay: Replay): void;
}

/** Steps by the exchange that comes next. */
export const steps: Readonly<Record<string, Step>> = {
  'meta-001': {
    reason: 'The players got their tokens after their registration (state.json, fundsAtStart).',
    run: (world) => seedFunds(world),
  },
  'user-profile-002': {
    reason: 'The change of the avatar that this reads.',
    run: (world) => void world.tables.users.update('alice', { avatar: 'https://img.example.test/alice.png' }),
  },
  'user-profile-004': {
    reason: 'The second change of the avatar.',
    run: (world) => void world.tables.users.update('alice', { avatar: 'ipfs://bafkreisynthetic2' }),
  },
  'user-profile-019': {
    reason: 'Alice bound a second address, 30 ms after the first.',
    run: (world) =>
      world.tables.secondaries.put({
        id: world.random.objectId(world.now()),
        plyrId: 'alice',
        secondaryAddress: secondAddressOfAlice,
        boundAt: world.now(),
      }),
  },
  'user-lockout-006': { reason: 'Wrong otp no. 4.', run: (world) => fail(world, 'frank', 1) },
  'user-lockout-013': {
    reason: 'A login between the two rows of failures; the next one has number 3.',
    run: (world) => login(world, 'frank', 'zoono'),
  },
  'user-lockout-021': {
    reason: 'The first two times of the otp that is presented here for the third time.',
    run: (world) => {
      fail(world, 'frank', 1);
      world.tables.otpUses.put({ id: 'frank-326401', firstSeenAt: world.now(), count: 2 });
    },
  },
  'user-login-008': {
    reason: 'The two logins whose sessions this lists.',
    run: (world) => {
      login(world, 'david', 'other-game');
      login(world, 'david', 'no-such-game');
    },
  },
  'user-login-016': {
    reason: 'Two of the five kinds of wrong one-time passwords.',
    run: (world) => fail(world, 'david', 2),
  },
  'user-session-012': {
    reason: 'The login with expiresIn "1h" leaves no number as the deadline (README of the recordings, 21).',
    run: (world) => {
      const { deadline } = world.tables.users.get('tessa') as User;
      world.tables.users.update('tessa', { deadline: { ...deadline, zoono: null } });
    },
  },
  'user-session-056': {
    reason: 'The discardBySignature that this looks at.',
    run: (world) => {
      rotateSession(world, 'grace', 'zoono', undefined);
      world.log({
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
    run: (world) => {
      login(world, 'irene', 'zoono');
      approve(world, { plyrId: 'irene', gameId: 'zoono', token: 'plyr', amount: 1, expiresIn: 3600 });
    },
  },
  'instant-play-pass-027': {
    reason: 'The third reveal of the claiming code, which the next calls use.',
    run: (world, { names }) =>
      void world.tables.claimingCodes.update(names.ours('gold-lychee-f88b2b'), {
        code: 'AAB2-249D-D403-5C2F',
      }),
  },
  'auth-uid-010': {
    reason: 'The approval with a second uid, which is stored although the call fails.',
    run: (world) => allow(world, 'wendy', 'plyr', 5),
  },
  'auth-uid-019': {
    reason: 'The login with a number as its uid.',
    run: (world, { names, jwts }) => {
      const { data } = answerOf('auth-uid-019') as { data: { sessionJwt: string } };
      const ours = { ...JSON.parse(names.ours(JSON.stringify(data))), sessionJwt: jwts.get(data.sessionJwt) };
      world.tables.auths.put({ uid: '12345', data: ours, createdAt: world.now() });
    },
  },
  'game-allowance-033': { reason: 'approve: amount true', run: (world) => allow(world, 'xenia', 'plyr', 1) },
  'game-allowance-037': {
    reason: 'approve: amount "Infinity"',
    run: (world) => allow(world, 'wendy', 'plyr', Number.POSITIVE_INFINITY),
  },
  'game-allowance-039': {
    reason: 'approve: amount 1e-19',
    run: (world) => allow(world, 'vicky', 'plyr', 1e-19),
  },
  'game-allowance-056': {
    reason: 'approve: expiresIn "60"',
    run: (world) => allow(world, 'xenia', 'plyr', 1, 60),
  },
  'game-room-059': {
    reason: 'The approvals behind the payments that follow, and that carol joined.',
    run(world) {
      allow(world, 'alice', 'plyr', 100);
      allow(world, 'alice', 'gamr', 50);
      allow(world, 'alice', addressOf('gamr'), 50);
      allow(world, 'bobby', 'plyr', 100);
      allow(world, 'bobby', 'gamr', 3);
      runTask(world, 'joinGameRoom', { plyrIds: ['carol'], gameId: 'zoono', roomId: '2' });
    },
  },
  'game-room-064': {
    reason: 'Alice paid 10 gamr, as her balance says, and bobby 0.25 plyr, as his says later.',
    run: (world) =>
      runTask(world, 'batchPayGameRoom', {
        plyrIds: ['alice', 'bobby'],
        gameId: 'zoono',
        roomId: '2',
        tokens: ['gamr', 'plyr'],
        amounts: [10, 0.25],
      }),
  },
  'game-room-108': {
    reason: 'The approval that has expired here and is paid from next.',
    run: (world) => allow(world, 'bobby', 'gamr', 5, -1),
  },
  'game-room-115': {
    reason: 'The approval of the payment above the balance.',
    run: (world) => allow(world, 'carol', 'plyr', 1000),
  },
  'game-room-185': {
    reason: 'A payment into the ended room, from which an earning is made next.',
    run: (world) =>
      runTask(world, 'batchPayGameRoom', {
        plyrIds: ['alice'],
        gameId: 'zoono',
        roomId: '3',
        tokens: ['plyr'],
        amounts: ['0.01'],
      }),
  },
  'game-combined-008': {
    reason: 'Room 10: alice joined and paid two tokens, as her activity log says.',
    run: (world) =>
      runTask(world, 'createJoinPayGameRoom', {
        gameId: 'zoono',
        expiresIn: 2_592_000,
        plyrIds: ['alice', 'alice'],
        tokens: ['plyr', 'gamr'],
        amounts: [0.5, 1],
      }),
  },
  'game-combined-020': {
    reason: 'The approval behind this payment.',
    run: (world) => allow(world, 'carol', 'gamr', 10),
  },
  'game-combined-025': {
    reason: 'Alice joined room 9 again and paid nothing, as her activity log says.',
    run: (world) =>
      runTask(world, 'joinPayGameRoom', { gameId: 'zoono', roomId: '9', ...oneEntry('alice', 'plyr', 0) }),
  },
  'game-combined-053': {
    reason: 'An earning of 0 from an ended room, as the activity log of alice says.',
    run: (world) =>
      runTask(world, 'earnLeaveEndGameRoom', {
        gameId: 'zoono',
        roomId: '8',
        ...oneEntry('alice', 'plyr', 0),
      }),
  },
  'game-combined-074': {
    reason: 'An earning from no room, as the activity log of alice says.',
    run: (world) =>
      runTask(world, 'earnLeaveEndGameRoom', {
        gameId: 'zoono',
        roomId: '9999',
        ...oneEntry('alice', 'plyr', 1),
      }),
  },
  'chip-004': {
    reason: 'The first chip of the game (state.json, chipsAtTheEnd).',
    run: (world, { names }) => makeChip(world, names, 0, 'https://img.example.test/gold.png'),
  },
  'chip-006': {
    reason: 'The third chip of the game.',
    run: (world, { names }) => makeChip(world, names, 2),
  },
  'chip-028': {
    reason: 'A mint of more chips than players, as the activity log of alice says.',
    run: (world, { names }) => {
      const gold = names.ours(state.chipsAtTheEnd[0]?.chip ?? '');
      runTask(world, 'mintGameChip', {
        gameId: 'zoono',
        chips: [gold, gold],
        plyrIds: ['alice'],
        amounts: [1],
      });
    },
  },
  'chip-040': {
    reason: 'A burn for a player in upper case, as the activity log of ALICE says.',
    run: (world, { names }) => {
      const gold = names.ours(state.chipsAtTheEnd[0]?.chip ?? '');
      runTask(world, 'burnGameChip', { gameId: 'zoono', chips: [gold], plyrIds: ['ALICE'], amounts: [1] });
    },
  },
  'chip-081': {
    reason: 'Two chips by signature.',
    run(world, { names }) {
      makeChip(world, names, 5);
      makeChip(world, names, 6);
    },
  },
  'nft-001': {
    reason: 'What the IPFS gateway of the recordings had, as later answers show it.',
    run(world) {
      for (const level of [1, 2, 3]) {
        const attributes = [{ trait_type: 'Level', value: level }];
        const image = 'https://img.example.test/h.png';
        const content = { name: `Hero ${level}`, description: 'synthetic', image, attributes };
        world.tables.uploads.put({ uri: synthetic(level), content });
      }
    },
  },
  'nft-006': {
    reason: 'The collection of the other game (state.json, nftsAtTheEnd).',
    run: (world, { names }) => makeCollection(world, names, 2),
  },
  'nft-019': {
    reason: "The mint of token 3 with metadata, as its owner's list shows it.",
    run(world, { names }) {
      const uri = uploadJson(world, { name: 'Hero M', attributes: [{ trait_type: 'Level', value: 9 }] });
      const nfts = [names.ours(state.nftsAtTheEnd[0]?.nft ?? '')];
      const addresses = [mirrorOfPlayer(world, 'bobby')];
      runTask(world, 'mintGameNft', {
        gameId: 'zoono',
        chainTag: 'plyrTestnet',
        nfts,
        addresses,
        tokenUris: [uri],
      });
    },
  },
  'nft-099': {
    reason: 'The burn of token 2, as the activity log of the game says.',
    run: (world, { names }) => {
      const nfts = [names.ours(state.nftsAtTheEnd[0]?.nft ?? '')];
      runTask(world, 'burnGameNft', { gameId: 'zoono', chainTag: 'plyrTestnet', nfts, tokenIds: ['2'] });
    },
  },
  'nft-115': {
    reason: 'A collection by signature.',
    run: (world, { names }) => makeCollection(world, names, 3),
  },
  'nft-121': {
    reason: 'Credit of other-game set to 5 in the database.',
    run: (world) => world.tables.nftCredits.put({ gameId: 'other-game', credit: 5 }),
  },
  'nft-123': {
    reason: 'Credit of other-game set to 0 in the database.',
    run: (world) => world.tables.nftCredits.put({ gameId: 'other-game', credit: 0 }),
  },
  'nft-subgraph-001': {
    reason: 'The tokens of the stand-in for the NFT index, as its answers show them.',
    run(world) {
      const { primaryAddress, mirrorAddress } = world.tables.users.get('alice') as User;
      const bobby = world.tables.users.get('bobby') as User;
      putIndexed(world, '7', primaryAddress, synthetic(1));
      putIndexed(world, '8', mirrorAddress, synthetic(2));
      putIndexed(world, '9', zeroAddress, synthetic(3));
      putIndexed(world, '10', bobby.primaryAddress, 'https://nowhere.invalid/1');
    },
  },
  'badge-009': {
    reason: 'The first init.',
    run: (world, { names }) => makeBadgeContract(world, names, 'zoono'),
  },
  'badge-016': {
    reason: 'The init by signature of the other game, as its activity log says.',
    run: (world, { names }) => makeBadgeContract(world, names, 'other-game'),
  },
  'badge-022': {
    reason: 'The badge "second", as the answers show it.',
    run(world) {
      const {
        contractAddress: _theirs,
        createdAt: _then,
        ...rule
      } = (answerOf('badge-029') as BadgeRule[])[1] as BadgeRule;
      const { name, description, slug, image, attributes } = rule;
      const contractAddress = world.tables.badgeCollections.get('zoono')?.badgeCollection ?? '';
      const fields = { name, description, slug, image, attributes };
      world.tables.badgeRules.put({ gameId: 'zoono', contractAddress, ...fields, createdAt: world.now() });
    },
  },
  'badge-035': {
    reason: 'The mint of badge 1 for alice, as her activity log says.',
    run(world) {
      const metaJson = {
        name: 'First',
        slug: 'first',
        image: 'https://img.example.test/badge.png',
        attributes: [
          { trait_type: 'SLUG', value: 'first' },
          { trait_type: 'Rarity', value: 'Common' },
        ],
      };
      runTask(world, 'mintGameBadge', {
        gameId: 'zoono',
        plyrIds: ['alice'],
        slugs: ['first'],
        addresses: [mirrorOfPlayer(world, 'alice')],
        tokenUris: [uploadJson(world, metaJson)],
        metaJsons: [metaJson],
      });
    },
  },
  'developer-001': {
    reason: 'The registration of two players, whose wallets their later signatures tell.',
    run(world) {
      putPlayer(world, 'devone', signerOfRequest('developer-012', 'PLYR[ID] Permission Upgrade'));
      putPlayer(world, 'devtwo', signerOfRequest('developer-013', 'PLYR[ID] Permission Upgrade'));
    },
  },
  'developer-012': {
    reason: 'The first request of devone, as its status shows it.',
    run: (world) =>
      world.tables.permissionUpgrades.put({
        id: world.random.objectId(world.now()),
        plyrId: 'devone',
        information: 'A synthetic game',
        status: 'pending',
        createdAt: world.now(),
      }),
  },
  'developer-042': {
    reason: 'The rejection of devtwo, as the list shows it.',
    run: (world) =>
      void world.tables.permissionUpgrades.update('devtwo', {
        status: 'failed',
        approvedBy: state.admin.name,
        approvedAt: world.now(),
      }),
  },
  'instant-play-pass-game-003': {
    reason: 'A guest was registered and got 5 plyr; room 11 was made.',
    run(world, { names }) {
      const claims = Object.values(sessions).find(({ plyrId }) => plyrId === 'plum-papaw-f1b08c');
      const { plyrId, primaryAddress, mirrorAddress } = claims as Required<Claims>;
      putPlayer(world, plyrId, primaryAddress, { mirrorAddress, isInstantPlayPass: true });
      rotateSession(world, plyrId, 'zoono', world.now() + dayMs);
      allow(world, plyrId, 'plyr', 100_000_000);
      credit(world, 'plyr', mirrorAddress, toUnits(5));
      names.see(JSON.stringify(claims));
      world.log({
        plyrId,
        gameId: null,
        type: 'user',
        action: 'register',
        data: { mirrorAddress, primaryAddress },
      });
      const receipt = { hash: world.random.hash(), success: 'success' };
      const registered = { ippClaimed: false, primaryAddress, ...receipt };
      world.log({ plyrId, gameId: null, type: 'user', action: 'register', data: registered });
      runTask(world, 'createGameRoom', { gameId: 'zoono', expiresIn: 2_592_000 });
    },
  },
  'instant-play-pass-game-008': {
    reason: 'The guest paid 2 plyr and got them back, as the activity log says.',
    run(world) {
      const entry = { gameId: 'zoono', roomId: '11', ...oneEntry('plum-papaw-f1b08c', 'plyr', 2) };
      runTask(world, 'batchPayGameRoom', entry);
      runTask(world, 'earnLeaveEndGameRoom', entry);
    },
  },
  'timeout-002': {
    reason: 'Room 12 was made and alice joined; then the agent was halted.',
    run(world) {
      runTask(world, 'createGameRoom', { gameId: 'zoono', expiresIn: 2_592_000 });
      runTask(world, 'joinGameRoom', { plyrIds: ['alice'], gameId: 'zoono', roomId: '12' });
      world.tasks.pause();
    },
  },
};

interface BadgeRule {
  contractAddress: string;
  name: string;
  description: string;
  slug: string;
  image: string;
  attributes: object[];
  createdAt: string;
}

const dayMs = 86_400_000;

const answerOf = (id: string): unknown => exchanges.find((exchange) => exchange.id === id)?.answer;

const secondAddressOfAlice = (answerOf('user-profile-019') as { secondaryAddress: string }[])[1]
  ?.secondaryAddress as string;

const addressOf = (token: string): string => state.contracts.tokens[token] as string;

const synthetic = (file: number): string => `https://ipfs.plyr.network/ipfs/synthetic-${file}`;

const mirrorOfPlayer = (world: World, plyrId: string): string =>
  (world.tables.users.get(plyrId) as User).mirrorAddress;

/** A login for a day whose session nobody uses. */
function login(world: World, plyrId: string, gameId: string): void {
  rotateSession(world, plyrId, gameId, world.now() + dayMs);
  world.tables.users.update(plyrId, { loginFailedCount: 0 });
  world.log({ plyrId, gameId, type: 'user', action: 'login', data: { gameId } });
}

/** Wrong one-time passwords. */
function fail(world: World, plyrId: string, times: number): void {
  const { loginFailedCount } = world.tables.users.get(plyrId) as User;
  world.tables.users.update(plyrId, { loginFailedCount: loginFailedCount + times });
}

/** An allowance for zoono. */
function allow(world: World, plyrId: string, token: string, amount: number, expiresIn?: number): void {
  approve(world, { plyrId, gameId: 'zoono', token, amount, ...(expiresIn !== undefined && { expiresIn }) });
}

const oneEntry = (plyrId: string, token: string, amount: number) => ({
  plyrIds: [plyrId],
  tokens: [token],
  amounts: [amount],
});

/** Runs a task at once. */
function runTask(world: World, method: string, body: object): Readonly<Task> {
  const taskId = world.tasks.add(method as never, body);
  world.tables.tasks.update(taskId, { dueAt: world.now() });
  world.tasks.catchUp();
  return world.tables.tasks.get(taskId) as Task;
}

function makeChip(world: World, names: Names, at: number, image = ''): void {
  const { chip, gameId, name, symbol } = state.chipsAtTheEnd[at] as (typeof state.chipsAtTheEnd)[0];
  const { result } = runTask(world, 'createGameChip', { gameId, name, symbol, image });
  names.learn(chip, (result as { chip: string }).chip);
}

function makeCollection(world: World, names: Names, at: number): void {
  const { nft, gameId, name, symbol, isSbt } = state.nftsAtTheEnd[at] as (typeof state.nftsAtTheEnd)[0];
  const body = { gameId, chainTag: 'plyrTestnet', name, symbol, image: '', isSbt };
  const { result } = runTask(world, 'createGameNft', body);
  names.learn(nft, (result as { nft: string }).nft);
}

function makeBadgeContract(world: World, names: Names, gameId: string): void {
  const name = `${gameId.toUpperCase()}-BADGE`;
  const { result } = runTask(world, 'createGameBadge', { gameId, name, symbol: name });
  const log = answerOf(gameId === 'zoono' ? 'activity-log-012' : 'activity-log-017');
  const { badgeCollection } = (log as { data: { badgeCollection: string } }[])[0]?.data ?? {
    badgeCollection: '',
  };
  names.learn(badgeCollection, (result as { badgeCollection: string }).badgeCollection);
}

function putIndexed(world: World, tokenId: string, owner: string, tokenUri: string): void {
  const contract = checksum('0x857890e33fdf115f4f318bdeee4115e0e7162537');
  const token: NftToken = { chainTag: 'fuji', contract, tokenId, owner, tokenUri };
  world.tables.nftTokens.put(token);
}

function putPlayer(world: World, plyrId: string, primaryAddress: string, more: Partial<User> = {}): void {
  const other = world.tables.users.get('zoono') as User;
  world.tables.users.put({
    ...other,
    plyrId,
    primaryAddress,
    mirrorAddress: primaryAddress,
    nonce: {},
    deadline: {},
    createdAt: world.now(),
    ...more,
  });
}

function signerOfRequest(id: string, message: string): string {
  const { signature } = exchanges.find((exchange) => exchange.id === id)?.body as { signature: string };
  return signerOf(message, signature);
}
