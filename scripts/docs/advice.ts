/** What to do about an error message. The first rule that matches applies. */
import type { Route } from './document.js';

interface Rule {
  status?: string;
  /** The only network that has the operation. */
  onlyOn?: string;
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
    advice: 'Check that the key is spelled right and belongs to this network. See [Networks](networks.md).',
  },
  {
    status: '401',
    text: /^Invalid signature$/,
    advice:
      'Sign compact JSON, and send exactly what you signed. See [What goes wrong](signing.md#what-goes-wrong).',
  },
  {
    text: /^Request expired$/,
    advice:
      'Sync your clock, then sign and send again. See [When the clock is off](signing.md#when-the-clock-is-off).',
  },
  { text: /^Insufficient permissions$/, advice: 'Use a key with the required role.' },
  { text: /^Bad Request$/, advice: 'Send a JSON object. See [Signing requests](signing.md#the-rule).' },
  { text: /^request entity too large$/, advice: 'Send less in one call.' },
  {
    onlyOn: 'mainnet',
    text: /^Not Found$/,
    advice:
      'Use the mainnet for operations that exist only there. See [Networks](networks.md#what-exists-where).',
  },
  { text: /^Not Found$/, advice: "Don't use this operation. The server doesn't implement it." },

  // One-time passwords.
  {
    text: /^(2FA token already used|Invalid 2fa token)$/,
    advice: 'Ask the player for the next code. See [One-time passwords](one-time-passwords.md).',
  },
  {
    text: /^User is temporary locked$/,
    advice: 'Wait a minute, then ask for a new code. See [One-time passwords](one-time-passwords.md).',
  },
  { text: /can not use 2fa to login$/, advice: 'Guests keep the session that they have.' },

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
    text: /^User not approved: (?!undefined)/,
    advice:
      'Ask the player for an allowance, with `approveTokens`. See [Allowances](game-rooms.md#allowances).',
  },
  {
    text: /^Insufficient allowance: /,
    advice:
      'Pay less, or ask the player for a larger allowance, with `approveTokens`. See [Allowances](game-rooms.md#allowances).',
  },
  { text: /^Player is not joined: /, advice: 'Have the player join first, with `joinGameRoom`.' },
  {
    text: /^not enough credit$/,
    advice: 'Ask the PLYR team for credits. See [Credits](amounts.md#credits).',
  },

  // Tasks.
  {
    status: '504',
    text: /^Task timeout/,
    advice:
      "Don't send the call again. Poll `getTaskStatus`. See [Waiting in the call](tasks.md#waiting-in-the-call).",
  },
  {
    text: /^Task timeout/,
    advice:
      'The task is still running. Check the outcome before you send the call again. See [When money is at stake](tasks.md#when-money-is-at-stake).',
  },
  {
    text: /^Transaction Receipt Failed$/,
    advice:
      'Nothing changed. Fix the cause, then send the call again. See [Failed tasks](tasks.md#failed-tasks).',
  },
  {
    status: '500',
    text: /^null$/,
    advice:
      'Check the outcome before you send the call again. See [When money is at stake](tasks.md#when-money-is-at-stake).',
  },

  // Signatures of wallets.
  {
    text: /^Signature must be a hex string$|^Cannot convert 0x to a BigInt$|yParityOrV/,
    advice: "Send the wallet's signature unchanged, as hex with `0x`.",
  },
  {
    status: '400',
    text: /^Invalid signature$/,
    advice: 'Have the right wallet sign exactly the text that this page describes.',
  },
];

/** The server fails, or a service that it depends on. */
const outage =
  /^(Internal server error|HTTP request failed|Subgraph request failed|GraphQL Errors|Token list not available|ICM message|Authentication failed)/;

/**
 * Says what to do about an error.
 * @param route The operation that returned it.
 * @param status Status code of the response.
 * @param text The error message.
 * @returns Sentences in Markdown. An empty string if it's enough to correct the request.
 */
export function adviceFor(route: Route, status: string, text: string): string {
  const networks = String(route.operation['x-plyr-networks']);
  const rule = rules.find(
    (one) =>
      (one.status ?? status) === status && (one.onlyOn ?? networks) === networks && one.text.test(text),
  );
  if (rule) return rule.advice;
  if (!outage.test(text)) return '';
  return isRead(route)
    ? 'Try again later.'
    : 'Check the outcome before you send the call again. See [What may be sent again](errors.md#what-may-be-sent-again).';
}

/**
 * Whether an operation changes nothing, so that it may be sent twice.
 * @param route The operation.
 */
export function isRead({ method, operation }: Route): boolean {
  return method === 'GET' || operation['x-plyr-read-only'] === true;
}
