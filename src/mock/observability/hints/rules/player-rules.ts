/** Why players and their addresses are not found, or can't be used. */
import { isPlyrId } from '../../../behavior/accounts/plyr-id.js';
import { isAddress } from '../../../behavior/chain/addresses.js';
import { playerFields } from '../../players.js';
import { nearest } from '../near-misses.js';
import {
  fieldOf,
  type HintRule,
  inSandbox,
  kindOf,
  listed,
  type Rejection,
  shown,
  stringsOf,
} from '../rejection.js';

const namingFields = [...playerFields, 'identifier'];

export const playerRules: readonly HintRule[] = [
  {
    message: 'user not found',
    operations: ['createChipBySignature', 'createNftBySignature', 'initBadgesBySignature'],
    hint: (rejection) => unknownPlayer(rejection, ['gameId']),
  },
  {
    message: /^(?:[Uu]ser not (?:found|exists)|PLYR\[ID\] not found)$/,
    hint: (rejection) => unknownPlayer(rejection),
  },
  {
    message: 'PLYR[ID] not found',
    operations: ['getUserByAddress'],
    hint: (rejection) =>
      `No player has the primary address ${shown(rejection.path.address)}.${notPrimary(rejection)}`,
  },
  {
    message: 'Primary address not found',
    hint: (rejection) =>
      `No player has the primary address ${shown(rejection.path.identifier)}.${notPrimary(rejection)}`,
  },
  {
    message: 'Invalid PLYR[ID]',
    operations: ['listUserCollectionNfts'],
    hint: (rejection) => unknownPlayer(rejection),
  },
  {
    message: 'Invalid PLYR[ID]',
    hint: (rejection) => badPlyrId(fieldOf(rejection, 'plyrId') ?? rejection.path.identifier),
  },
  {
    message: 'PLYR[ID] already exists',
    hint: (rejection) => {
      const plyrId = fieldOf(rejection, 'plyrId');
      return plyrId === undefined
        ? 'The name that was drawn for the guest is taken. Send the request again.'
        : `There is a player ${shown(plyrId)} ${inSandbox(rejection)}. POST /_mock/reset brings back the data of the start.`;
    },
  },
  {
    message: 'Primary address already exists',
    hint: (rejection) => {
      const address = String(fieldOf(rejection, 'address'));
      return `${shown(address)} is the primary address of ${ownerOf(rejection, address) ?? 'another player'}.`;
    },
  },
  { message: 'Invalid address', hint: (rejection) => badAddress(fieldOf(rejection, 'address'), 'address') },
  {
    message: 'Invalid secondary address',
    hint: (rejection) => badAddress(fieldOf(rejection, 'secondaryAddress'), 'secondaryAddress'),
  },
  {
    message: 'You can not bind to this address, because this address is primary address of other user',
    hint: (rejection) => {
      const address = String(fieldOf(rejection, 'secondaryAddress'));
      return `${shown(address)} is the primary address of ${ownerOf(rejection, address) ?? 'a player'}.`;
    },
  },
  {
    message: 'Invalid to address',
    hint: (rejection) => {
      const to = String(fieldOf(rejection, 'toAddress'));
      return `toAddress must be an address or the PLYR[ID] of a player. Unknown player ${shown(to)} ${inSandbox(rejection)}.${meant(rejection, to)}`;
    },
  },
  {
    message: 'Instant Play Pass not found',
    hint: (rejection) =>
      `${fieldOf(rejection, 'plyrId')} is not a guest with an Instant Play Pass, so the server has no private key of it.`,
  },
  {
    message: 'Avatar must be a non-empty string',
    hint: (rejection) =>
      `avatar must be a string that is not empty; this one is ${kindOf(fieldOf(rejection, 'avatar'))}.`,
  },
  {
    message: 'plyrIds must be an array',
    hint: (rejection) => `plyrIds must be an array; this one is ${kindOf(fieldOf(rejection, 'plyrIds'))}.`,
  },
  // Claiming codes are secrets.
  {
    message: /^(?:Invalid claiming code|Claiming code not found)$/,
    hint: (rejection) =>
      `No guest has this claiming code ${inSandbox(rejection)}. A code is replaced when it is revealed again, and is gone after the guest has registered.`,
  },
];

/**
 * Returns which player of a request does not exist.
 * @param rejection The request.
 * @param fields The fields that name players.
 */
export function unknownPlayer(
  rejection: Rejection,
  fields: readonly string[] = namingFields,
): string | undefined {
  const { users } = rejection.state.tables;
  const names = fields.flatMap((field) => stringsOf(rejection, field));
  const unknown = names.find((name) => !users.has(name.toLowerCase()));
  if (unknown !== undefined)
    return `Unknown player ${shown(unknown)} ${inSandbox(rejection)}.${meant(rejection, unknown)}`;
  const misspelt = names.find((name) => !users.has(name));
  if (misspelt !== undefined)
    return `Names are case-sensitive here: the player is ${misspelt.toLowerCase()}, not ${shown(misspelt)}.`;
  const missing = fields.find((field) => fieldOf(rejection, field) !== undefined) ?? fields[0];
  return `${missing} names no player: it is ${kindOf(fieldOf(rejection, missing as string))}.`;
}

function meant({ state, sandbox }: Rejection, name: string): string {
  const near = nearest(
    name,
    state.tables.users.all().map(({ plyrId }) => plyrId),
  );
  if (near.length > 0) return ` Did you mean ${listed(near, 'or')}?`;
  return sandbox === '' ? '' : ' Each sandbox has its own players.';
}

function badPlyrId(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '')
    return `plyrId must be a PLYR[ID]; this one is ${emptyOr(value)}.`;
  if (isPlyrId(value)) return undefined;
  return `${shown(value)} is not a PLYR[ID]: 5 to 64 letters, digits, and dashes, with a letter, and no dash first, last, or beside another.`;
}

const emptyOr = (value: unknown): string => (value === '' ? 'empty' : kindOf(value));

/** Returns why a value is not an address; undefined if it is one. */
export function badAddress(value: unknown, name: string): string | undefined {
  if (isAddress(value)) return undefined;
  if (typeof value !== 'string') return `${name} must be an address; this one is ${kindOf(value)}.`;
  if (/^0x[0-9a-f]{40}$/i.test(value))
    return `The checksum (EIP-55) of ${name} ${shown(value)} is wrong. In lower case, an address has no checksum.`;
  return `${name} must be 0x and 40 hexadecimal digits, not ${shown(value)}.`;
}

const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const ownerOf = ({ state }: Rejection, address: string): string | undefined =>
  state.tables.users.all().find(({ primaryAddress }) => sameAddress(primaryAddress, address))?.plyrId;

/** Mirror and secondary addresses look like primary ones. */
function notPrimary({ path, state }: Rejection): string {
  const address = path.address ?? path.identifier ?? '';
  const mirror = state.tables.users.all().find(({ mirrorAddress }) => sameAddress(mirrorAddress, address));
  if (mirror)
    return ` It is the mirror address of ${mirror.plyrId}, whose primary address is ${mirror.primaryAddress}.`;
  const second = state.tables.secondaries
    .all()
    .find(({ secondaryAddress }) => sameAddress(secondaryAddress, address));
  return second ? ` It is a secondary address of ${second.plyrId}.` : '';
}
