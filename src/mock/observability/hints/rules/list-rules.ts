/** Rules for the many messages about fields that are missing, and about arrays of different lengths. */
import { describeList, fieldOf, type HintRule, listed, type Rejection } from '../rejection.js';

export const listRules: readonly HintRule[] = [
  {
    message: 'Invalid request',
    operations: ['withdrawToken', 'transferToken'],
    hint: (rejection) => {
      const fields = ['plyrId', 'signature', 'token', 'amount', 'toChain'];
      if (rejection.operation.id === 'transferToken') fields.push('toAddress');
      return lacking(rejection, fields);
    },
  },
  {
    message: 'Input params was incorrect.',
    statuses: [400],
    hint: (rejection) =>
      `${sizes(rejection, [playersField(rejection), 'tokens', 'amounts'])}. All must have the same length.`,
  },
  {
    message: 'Input params was incorrect.',
    statuses: [401],
    hint: (rejection) => `${sizes(rejection, ['tokens', 'amounts'])}. Both must have the same length.`,
  },
  {
    message: 'Tokens and amounts must be the same length',
    hint: (rejection) => `${sizes(rejection, ['tokens', 'amounts'])}.`,
  },
  {
    message: /^(.+) must be the same length$/,
    hint: (rejection, [, names]) => `${sizes(rejection, fieldsIn(rejection, names))}.`,
  },
  {
    message: /^(\w+) length must be less than 10$/,
    hint: (rejection, [, name]) => `${describeList(rejection, name as string)}; 10 are allowed.`,
  },
  {
    message: /^(\w+ or \w+) are required$/,
    hint: (rejection, [, names]) => `The request has neither ${fieldsIn(rejection, names).join(' nor ')}.`,
  },
  {
    message: /^(.+) (?:is|are) required$/,
    hint: (rejection, [, names]) => lacking(rejection, fieldsIn(rejection, names)),
  },
  {
    message: /^(sessionJwts?) is empty$/,
    hint: (rejection, [, name]) => lacking(rejection, [name as string]),
  },
];

/** The server's message says `Address` instead of `address`. In operations that change chips, it says `chip` instead of `chips`. */
const fieldsIn = ({ operation }: Rejection, names = ''): string[] =>
  names
    .split(/,? (?:and|or) |, /)
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
    .map((name) => (name === 'chip' && operation.method === 'POST' ? 'chips' : name));

/** Returns the field that names the players of a room operation: the sessions or `plyrIds`. */
const playersField = (rejection: Rejection): string =>
  fieldOf(rejection, 'sessionJwts') === undefined ? 'plyrIds' : 'sessionJwts';

const sizes = (rejection: Rejection, names: readonly string[]): string =>
  listed(names.map((name) => describeList(rejection, name)));

function lacking(rejection: Rejection, names: readonly string[]): string | undefined {
  const missing = names.filter((name) => fieldOf(rejection, name) === undefined);
  const empty = names.filter((name) => {
    const value = fieldOf(rejection, name);
    // An empty array counts as a value, except where the server checks its length.
    const isEmptyArray = Array.isArray(value) && value.length === 0 && names.length === 1;
    return value !== undefined && (!value || isEmptyArray);
  });
  const parts = [
    ...(missing.length > 0 ? [`The request lacks ${listed(missing)}`] : []),
    ...(empty.length > 0
      ? [`${listed(empty)} ${empty.length === 1 ? 'is' : 'are'} empty, null, false, or 0`]
      : []),
  ];
  return parts.length === 0 ? undefined : `${parts.join('; ')}.`;
}
