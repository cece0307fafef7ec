/** What to do about an error text. The first rule that fits counts. */
import type { Route } from './document.js';

interface Rule {
  status?: string;
  text: RegExp;
  /** Markdown, with links as `links.ts` reads them. */
  advice: string;
}

const rules: Rule[] = [
  // The gate, before any operation is reached.
  {
    text: /^Missing authentication headers$/,
    advice: 'Send all three headers. See [Signing requests](signing.md#the-rule).',
  },
  {
    text: /^Invalid API key$/,
    advice: 'Check the key, and that it is of this network. See [Networks](networks.md).',
  },
  {
    status: '401',
    text: /^Invalid signature$/,
    advice: 'Sign compact JSON, and send what was signed. See [What goes wrong](signing.md#what-goes-wrong).',
  },
  {
    text: /^Request expired$/,
    advice:
      'Correct the clock, sign afresh, send once more. See [When the clock is off](signing.md#when-the-clock-is-off).',
  },
  { text: /^Insufficient permissions$/, advice: 'Use a key with the role that is needed.' },
  { text: /^Bad Request$/, advice: 'Send a JSON object. See [Signing requests](signing.md#the-rule).' },
  { text: /^request entity too large$/, advice: 'Send less in one call.' },
  { text: /^Not Found$/, advice: 'Do without: this server does not have the operation.' },

  // One-time passwords.
  {
    text: /^(2FA token already used|Invalid 2fa token)$/,
    advice: 'Ask the player for the next code. See [One-time passwords](one-time-passwords.md).',
  },
  {
    text: /^User is temporary locked$/,
    advice: 'Wait a minute, then ask for a new code. See [One-time passwords](one-time-passwords.md).',
  },
  { text: /can not use 2fa to login$/, advice: 'Guests go on with the session that they have.' },

  // Sessions.
  {
    text: /JWT (nonce|deadline) is expired|^Invalid sessionJwts?(: Invalid sessionJwt)?$/,
    advice: 'Have the player log in again. See [When it ends](sessions.md#when-it-ends).',
  },
  {
    text: /^(Invalid sessionJwts: )?Invalid gameId$|^JWT and API key mismatch$/,
    advice: 'Use a session of this game. See [Sessions](sessions.md#what-is-in-it).',
  },
  { text: /^Invalid sessionJwts: User not found$/, advice: 'Have the player log in under the new PLYR[ID].' },

  // Allowances and rooms.
  {
    text: /^(User not approved|Insufficient allowance): (?!undefined)/,
    advice:
      'Ask the player for an allowance that is large enough, with `approveTokens`. See [Allowances](game-rooms.md#allowances).',
  },
  { text: /^Player is not joined: /, advice: 'Have the player join first, with `joinGameRoom`.' },
  { text: /^not enough credit$/, advice: 'Get more credit; `getNftCredit` tells what is left.' },

  // Tasks.
  {
    status: '504',
    text: /^Task timeout/,
    advice:
      'Do not send it again. Ask `getTaskStatus`. See [Waiting in the call](tasks.md#waiting-in-the-call).',
  },
  {
    text: /^Task timeout/,
    advice:
      'The task goes on. Find out what became of the call before you send it again. See [When money is at stake](tasks.md#when-money-is-at-stake).',
  },
  {
    text: /^Transaction Receipt Failed$/,
    advice:
      'Nothing was changed. Correct the cause, then send it again. See [Failed tasks](tasks.md#failed-tasks).',
  },
  {
    status: '500',
    text: /^null$/,
    advice:
      'Find out what became of the call before you send it again. See [When money is at stake](tasks.md#when-money-is-at-stake).',
  },

  // Signatures of wallets.
  {
    text: /^Signature must be a hex string$|^Cannot convert 0x to a BigInt$|yParityOrV/,
    advice: 'Send the signature as the wallet gave it, in hex with `0x`.',
  },
  {
    status: '400',
    text: /^Invalid signature$/,
    advice: 'Have the very text that is described here signed by the right wallet.',
  },
];

/** Something that the server leans on is out of order, or the server itself. */
const outage =
  /^(Internal server error|HTTP request failed|Subgraph request failed|GraphQL Errors|Token list not available|ICM message|Authentication failed)/;

/**
 * Says what to do about an error.
 * @param route The operation that answered.
 * @param status Status of the answer.
 * @param text The error's text.
 * @returns Sentences in Markdown; nothing where the request just has to be corrected.
 */
export function adviceFor(route: Route, status: string, text: string): string {
  const rule = rules.find((one) => (one.status ?? status) === status && one.text.test(text));
  if (rule) return rule.advice;
  if (!outage.test(text)) return '';
  return isRead(route)
    ? 'Try again later.'
    : 'Find out what became of the call before you send it again. See [What may be sent again](errors.md#what-may-be-sent-again).';
}

/**
 * Whether an operation changes nothing, so that it may be sent twice.
 * @param route The operation.
 */
export function isRead({ method, operation }: Route): boolean {
  return method === 'GET' || operation['x-plyr-read-only'] === true;
}
