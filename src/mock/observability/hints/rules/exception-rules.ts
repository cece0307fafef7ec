/** Why the server's own code fails: it uses most values before it checks them. */

import { fieldOf, type HintRule, kindOf, listed, type Rejection, shown } from '../rejection.js';
import { violationsOf } from '../violations.js';

export const exceptionRules: readonly HintRule[] = [
  {
    message: /^Cannot read properties of undefined \(reading '(?:ownership|tokenURI)'\)$/,
    hint: ({ path }) => `${path.contract} has no token ${shown(path.tokenId)} on ${path.chain}.`,
  },
  {
    message: "Cannot read properties of undefined (reading 'toLowerCase')",
    operations: ['listUserCollectionNfts'],
    hint: () => 'The server fails whenever primary is false.',
  },
  {
    message: '_addrs.secondaryAddresses is not iterable',
    hint: () => 'The server fails whenever secondary is false.',
  },
  {
    message: /^Cannot read properties of (undefined|null) \(reading '(\w+)'\)$/,
    hint: (rejection, [, value, property]) => {
      const what = property === 'length' || /^\d+$/.test(property as string) ? 'an array' : 'a string';
      return (
        violationsOf(rejection) ??
        `The server expects ${what} where the request has ${value === 'null' ? 'null' : `nothing${missingFields(rejection)}`}.`
      );
    },
  },
  {
    message: /^(\w+)\.\w+ is not a function$/,
    hint: (rejection, [, name]) => wrongType(rejection, name as string),
  },
  {
    message: /^(\w+) is not iterable$/,
    hint: (rejection, [, name]) => wrongType(rejection, name as string, 'an array'),
  },
  {
    message: 'Cannot convert 0x to a BigInt',
    hint: () => 'The wallet signature is too short: it must be 0x and 130 hexadecimal digits.',
  },
  {
    message: /^Cannot convert (.*) to a BigInt$/s,
    hint: (rejection, [, value]) => {
      const field = ['roomId', 'campaignId', 'expiresIn'].find(
        (name) => String(fieldOf(rejection, name)) === value,
      );
      const where = field ?? (value === 'undefined' ? 'A number' : 'An amount or another number');
      return value === 'undefined'
        ? `${field === undefined ? 'A number is missing' : `${field} is missing`}: the server needs a whole number.`
        : `${where} must be a plain decimal number, not ${shown(value)}.`;
    },
  },
  {
    message: /^Cast to (\w+) failed for value .*\(type (\w+)\) at path "(\w+)"/s,
    hint: (_rejection, [, wanted, type, field]) =>
      `${field} must be a ${wanted?.toLowerCase()}; this one is of the type ${type}.`,
  },
  {
    message: /^(\w+) validation failed: (\w+): /,
    hint: (rejection, [, model, field]) =>
      `The server can't store ${field} in its record ${model}: it is ${kindOf(fieldOf(rejection, field as string))}.`,
  },
  {
    message: /^Address "(.*)" is invalid\./s,
    hint: (_rejection, [, address]) =>
      /^0x[0-9a-f]{40}$/i.test(address ?? '')
        ? `The checksum (EIP-55) of ${shown(address)} is wrong. In lower case, an address has no checksum.`
        : `An address is 0x and 40 hexadecimal digits, not ${shown(address)}.`,
  },
  {
    message: /^Number "(.*?)n?" is not in safe 256-bit unsigned integer range/s,
    hint: (_rejection, [, number]) =>
      `The chain counts from 0 to 2^256 - 1, and the request has ${shown(number)} (amounts are in the smallest units here).`,
  },
  {
    message: /^"expiresIn" should be a number of seconds/,
    hint: (rejection) =>
      `expiresIn must be a whole number of seconds, or a string such as "1d", not ${shown(fieldOf(rejection, 'expiresIn'))}.`,
  },
  {
    message: /^BSON field 'skip' value must be >= 0/,
    hint: (rejection) => `offset must be 0 or more, not ${shown(fieldOf(rejection, 'offset'))}.`,
  },
  {
    message: /^ERR (?:Invalid stream ID|invalid (?:start|end) ID)/,
    hint: (rejection) =>
      `A task ID is milliseconds, a dash, and a number, as in 1750000124800-0; this one is ${shown(rejection.path.taskId)}.`,
  },
  {
    message: /^The first argument must be of type string or an instance of Buffer/,
    hint: (rejection) =>
      `content must be a string in base64; this one is ${kindOf(fieldOf(rejection, 'content'))}.`,
  },
  {
    message: 'Failed to parse URL from undefined',
    hint: ({ path }) => `The server has no NFT index for the chain ${shown(path.chain)}.`,
  },
  {
    message: /^Invalid yParityOrV value$/,
    hint: () => 'The last byte of the wallet signature must be 1b or 1c (27 or 28), or 00 or 01.',
  },
  {
    message: 'Signature must be a hex string',
    hint: (rejection) => {
      const value = fieldOf(rejection, 'signature');
      return typeof value === 'string'
        ? 'The wallet signature must be 0x and hexadecimal digits.'
        : `The wallet signature must be a string; this one is ${kindOf(value)}.`;
    },
  },
  {
    message: /^The contract function "getClaimableReward" reverted/,
    hint: (rejection) => {
      const ids = rejection.state.tables.airdropCampaigns.all().map(({ campaignId }) => campaignId);
      return `Unknown campaign ${shown(fieldOf(rejection, 'campaignId'))}: the campaigns are ${listed(ids.map(String))}.`;
    },
  },
  // All other messages of libraries about signatures or objects.
  { message: /./s, statuses: [500], hint: (rejection) => violationsOf(rejection) },
];

function missingFields({ operation, body, query }: Rejection): string {
  const { required } = (operation.requestBody?.schema ?? {}) as { required?: string[] };
  const missing = (required ?? []).filter((name) => !(name in Object(body)) && !(name in query));
  return missing.length === 0 ? '' : `: ${listed(missing)}`;
}

/** Maps the names of array entries in the server's source to the fields of the request. */
function wrongType(rejection: Rejection, name: string, wanted = 'a string'): string {
  const field = fieldOf(rejection, name) === undefined ? `${name}s` : name;
  const value = fieldOf(rejection, field) ?? fieldOf(rejection, 'plyrId');
  const found =
    Array.isArray(value) && wanted === 'a string' ? value.find((item) => typeof item !== 'string') : value;
  return violationsOf(rejection) ?? `${name} must be ${wanted}; this one is ${kindOf(found)}.`;
}
