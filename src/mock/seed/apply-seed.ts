/** Fills a state from a format that people can write by hand. */
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import { seedApiKey, seedGame, seedPlayer } from './accounts.js';
import { seedCampaign, seedChip, seedRoom } from './games.js';
import { addressOf, checkKnownGame } from './lookup.js';
import { momentOf } from './moment.js';
import { seedBadgeCollection, seedNftCollection } from './nfts.js';
import type { Seed } from './seed.js';
import { forEachPart, inPart } from './seed-error.js';
import { sessionKeyOf } from './session-key.js';

/**
 * Adds records to a state, and changes those that exist. Call it in a transaction. Faults and modes are not part of a state.
 * @param state The state.
 * @param seed The data to add. It must match the schema.
 * @param isBase Whether every sandbox starts with the data. Then a date for the clock that has passed means the current time.
 * @throws SeedError with the place of a mistake.
 */
export function applySeed(state: MockState, seed: Seed, isBase = false): void {
  const { tables } = state;
  if (seed.empty) for (const [name, table] of Object.entries(tables)) if (name !== 'meta') table.clear();
  if (seed.seed !== undefined) {
    state.setMeta({ seed: seed.seed, sessionKey: sessionKeyOf(seed.seed), draws: 0 });
    state.fakeResponses = 0;
  }
  if (seed.clock !== undefined) inPart(['clock'], () => moveClock(state, seed.clock as string, isBase));
  if (seed.isPaused !== undefined) state.setMeta({ isPaused: seed.isPaused });

  forEachPart('players', seed.players, (player) => seedPlayer(state, player));
  forEachPart('games', seed.games, (game) => seedGame(state, game));
  forEachPart('apiKeys', seed.apiKeys, (key) => seedApiKey(state, key));
  checkGames(state, seed);
  const addAdmin = ({ name, address }: { name: string; address: string }) =>
    tables.admins.put({ address: addressOf(address, `admin ${name}`), name });
  forEachPart('admins', seed.admins, addAdmin);
  if (seed.admin) inPart(['admin'], () => addAdmin(seed.admin as { name: string; address: string }));
  forEachPart('chips', seed.chips, (chip) => seedChip(state, chip));
  forEachPart('rooms', seed.rooms, (room) => seedRoom(state, room));
  forEachPart('uploads', seed.uploads, (upload) => tables.uploads.put(upload));
  forEachPart('nftCollections', seed.nftCollections, (collection) => seedNftCollection(state, collection));
  forEachPart('badgeCollections', seed.badgeCollections, (collection) =>
    seedBadgeCollection(state, collection),
  );
  forEachPart('airdropCampaigns', seed.airdropCampaigns, (campaign) => seedCampaign(state, campaign));
  forEachPart('nftCredits', seed.nftCredits, ({ gameId, credit }) =>
    tables.nftCredits.put({ gameId: gameId.toLowerCase(), credit }),
  );
}

/** Checks the games of players after the games and keys of the seed are known. A misspelled game would have no effect. */
function checkGames(state: MockState, seed: Seed): void {
  const check = ({ gameId }: { gameId: string }) => inPart(['gameId'], () => checkKnownGame(state, gameId));
  forEachPart('players', seed.players, ({ allowances, sessions }) => {
    forEachPart('allowances', allowances, check);
    forEachPart('sessions', sessions, check);
  });
  forEachPart('rooms', seed.rooms, check);
}

/** The offset is part of the state, so a mistake in the seed undoes the move, too. */
function moveClock(state: MockState, moment: string, isBase: boolean): void {
  const now = state.now();
  const target = momentOf(moment, now);
  // Each date passes, and new sandboxes and resets must work after it, too.
  if (target < now && isBase && /^\d/.test(moment)) return;
  if (target < now)
    throw new UserError(
      `The clock moves forward only, and ${new Date(target).toISOString()} is before ${new Date(now).toISOString()}.`,
    );
  state.setMeta({ clockAhead: state.meta.clockAhead + target - now });
}
