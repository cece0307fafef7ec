/** Why developer access and PLYR[CONNECT] reject a request. */
import { fieldOf, type HintRule, inSandbox, moment, seconds, shown } from '../rejection.js';

const authLifetimeMs = 600_000;

export const developerRules: readonly HintRule[] = [
  {
    message: 'API key not found',
    hint: (rejection) =>
      `${fieldOf(rejection, 'plyrId')} has no API key: its request for one was not approved.`,
  },
  {
    message: 'PlyrId is already a gameId',
    hint: (rejection) => `${fieldOf(rejection, 'plyrId')} already has an API key.`,
  },
  {
    message: /^E11000 duplicate key error collection: plyr\.permissionupgrades/,
    hint: (rejection) =>
      `${fieldOf(rejection, 'plyrId')} has already asked for an upgrade${upgradeOf(rejection)}.`,
  },
  {
    message: /^Permission (?:request|upgrade) not found$/,
    hint: (rejection) =>
      `${shown(fieldOf(rejection, 'plyrId'))} has not asked for an upgrade ${inSandbox(rejection)}.`,
  },
  {
    message: 'Permission upgrade already processed',
    hint: (rejection) => `The upgrade of ${fieldOf(rejection, 'plyrId')} is decided${upgradeOf(rejection)}.`,
  },
  // The uid of a stored response is a secret.
  {
    message: 'Auth not found',
    hint: (rejection) => `No response is stored under this uid ${inSandbox(rejection)}, or it was revoked.`,
  },
  {
    message: 'Auth expired',
    hint({ path, state }) {
      const record = state.tables.auths.get(path.uid ?? '');
      return (
        record &&
        `The response was stored ${seconds(state.now() - record.createdAt)} ago; it can be read for ${seconds(authLifetimeMs)}.`
      );
    },
  },
  {
    message: /^E11000 duplicate key error collection: plyr\.auths index: uid_1/,
    hint: () => 'A response is stored under this uid. Use a new uid for each request.',
  },
  {
    message: /^E11000 duplicate key error collection: plyr\.auths index: data_1/,
    hint: () => 'The server stores each response only once, and an equal one is stored under another uid.',
  },
  {
    message: /^E11000 duplicate key error collection: plyr\.gamebadgerules/,
    hint: (rejection) =>
      `${rejection.key?.gameId} has a badge with the slug ${shown(fieldOf(rejection, 'slug'))}.`,
  },
  {
    message: /^E11000 duplicate key error collection: plyr\.mirrorclaims/,
    hint: () =>
      'The guest has a claiming code of another game, and the server keeps one code for each guest.',
  },
];

function upgradeOf({ state, ...rejection }: Parameters<HintRule['hint']>[0]): string {
  const plyrId = String(fieldOf({ state, ...rejection }, 'plyrId')).toLowerCase();
  const upgrade = state.tables.permissionUpgrades.get(plyrId);
  if (!upgrade) return '';
  const { status, createdAt, approvedAt } = upgrade;
  return `: it is ${status} since ${moment(approvedAt ?? createdAt)}`;
}
