/** The part of a guide with every error message of the API, each once: status codes, cause, what to do, and where it occurs. */
import { table } from '../lib/markdown-table.js';
import { routesOf } from '../lib/openapi-walk.js';
import { adviceFor } from './advice.js';
import type { Document, Route } from './document.js';
import { errorTexts, messageInCode } from './errors.js';

/** An error message, wherever it occurs. */
interface Message {
  text: string;
  statusCodes: Set<string>;
  names: Set<string>;
  causes: Set<string>;
  advice: Set<string>;
  operations: Set<string>;
  sections: Set<string>;
}

interface Group {
  title: string;
  /** A sentence in Markdown, for what all messages of the group have in common. */
  lead: string;
  has(message: Message): boolean;
}

/** More operations than this are a number. */
const mostListed = 4;

/** Messages that say which field is missing. */
const isPlain = /\b(?:is|are) required$|must be the same length$|\bis empty$/;
const fewestFolded = 3;

const named = (pattern: RegExp) => (message: Message) =>
  [...message.names].some((name) => pattern.test(name));
const says = (pattern: RegExp) => (message: Message) => pattern.test(message.text);
const inSection =
  (...sections: string[]) =>
  (message: Message) =>
    [...message.sections].some((section) => sections.includes(section));

/** The first group that has a message shows it. */
const groups: readonly Group[] = [
  {
    title: 'Signature and keys',
    lead: 'The server checks these before it looks at the operation, so nothing has happened. See [Signing requests](signing.md).',
    has: named(
      /^(malformedBody|missingAuth|invalidApiKey|invalidSignature|requestExpired|insufficientPerm|bodyTooLarge|routeNotFound)/,
    ),
  },
  {
    title: 'One-time password messages',
    lead: 'A code is used up by each of these, except `User is temporary locked`. See [One-time passwords](one-time-passwords.md).',
    has: named(/^(otp|invalidOtp|userLocked)/),
  },
  {
    title: 'Session messages',
    lead: 'Most of them mean that the player must log in again. See [Sessions](sessions.md).',
    has: named(/^session|SessionJwt|^alreadyLoggedOut|^guestCannotLogout/),
  },
  {
    title: 'Tasks and the chain',
    lead: 'The request was accepted, and its task failed or is still running. See [Tasks](tasks.md).',
    has: says(/^(Task timeout|Transaction Receipt|null$|ICM message)/),
  },
  {
    title: 'Outages',
    lead: 'Something that the server depends on is down. Your request can be correct.',
    has: says(
      /^(Internal server error|HTTP request failed|Token list not|Subgraph request|GraphQL Errors|Authentication failed)/,
    ),
  },
  {
    title: 'Wallet signature messages',
    lead: "These are about a signature of a player's wallet in the body, not about the signature of the request.",
    has: (message) =>
      named(/^wallet/)(message) ||
      says(/^Signature must be|^Cannot convert 0x to a BigInt|yParityOrV/)(message),
  },
  {
    title: 'Exceptions inside the server',
    lead: 'The server checks few types. A missing or mistyped field often ends in an exception, with its stack in `stack`.',
    has: says(
      /Cannot read properties|is not a function|is not iterable|to a BigInt|Cast to Number|^BSON|^Number "|^The first argument|^ERR |^The contract function|^E11000|validation failed|"expiresIn"|^Failed to parse/,
    ),
  },
  {
    title: 'Players and guests',
    lead: 'The [glossary](glossary.md#people-and-games) has the kinds of accounts.',
    has: (message) =>
      says(/user not/i)(message) ||
      inSection('instant-play-pass', 'plyr-connect', 'users', 'accounts')(message),
  },
  {
    title: 'Payments and rooms',
    lead: 'Room operations check sessions, then tokens, then allowances. See [Game rooms](game-rooms.md).',
    has: inSection('game-room', 'game-room-helpers'),
  },
  {
    title: 'NFTs and badges',
    lead: 'A limit of ten includes ten, although the message says "less than 10". See [Credits](amounts.md#credits).',
    has: inSection('nfts', 'official-nfts', 'badges'),
  },
  {
    title: 'Tokens, allowances, and chips',
    lead: 'Name a token by its API name, and a chip by its address. See [Amounts and tokens](amounts.md).',
    has: inSection('authentication', 'tokens', 'chips', 'withdrawals'),
  },
  {
    title: 'Developer access and airdrops',
    lead: "The published docs don't mention these operations.",
    has: () => true,
  },
];

/**
 * Lists all error messages, in groups.
 * @param document The bundled description.
 * @returns Markdown for the guide troubleshooting.md, with links as `links.ts` reads them.
 */
export function renderErrorMessages(document: Document): string {
  const messages = messagesOf(document);
  const shown = new Map(groups.map(({ title }) => [title, [] as Message[]]));
  for (const message of messages)
    shown.get((groups.find(({ has }) => has(message)) as Group).title)?.push(message);
  return [
    `The API has ${messages.length} error messages, each listed once. A message can contain a value, such as a name: here it is the ` +
      'value of the example.',
    ...groups.flatMap(({ title, lead }) => [`## ${title}`, lead, ...tablesOf(shown.get(title) ?? [])]),
  ].join('\n\n');
}

/** The messages that need no explanation are folded. */
function tablesOf(messages: readonly Message[]): string[] {
  const head = ['error message', 'cause, and what to do', 'where'];
  const plain = messages.filter(({ text, advice }) => advice.size === 0 && isPlain.test(text));
  if (plain.length < fewestFolded) return [table(head, messages.map(rowOf))];
  const others = messages.filter((message) => !plain.includes(message));
  return [
    table(head, others.map(rowOf)),
    `<details>\n<summary>Missing fields, and arrays of different length: ${plain.length} messages</summary>`,
    table(head, plain.map(rowOf)),
    '</details>',
  ];
}

/** All error messages, in the order in which the operations have them. */
function messagesOf(document: Document): Message[] {
  const messages = new Map<string, Message>();
  for (const route of routesOf(document) as Route[])
    for (const status of Object.keys(route.operation.responses))
      for (const { name, text, when, advice } of errorTexts(document, route, status)) {
        // The same words mean two things: the signature of the request, and that of a wallet.
        const isOfWallet = name.startsWith('wallet');
        const key = `${isOfWallet ? 'wallet ' : ''}${text.split('\n')[0]}`;
        const toDo = isOfWallet ? adviceFor(route, '400', text) : advice;
        const message = messages.get(key) ?? emptyMessage(text);
        messages.set(key, message);
        message.statusCodes.add(status);
        message.names.add(name);
        message.causes.add(when);
        if (toDo) message.advice.add(toDo);
        message.operations.add(route.operation.operationId);
        message.sections.add(route.operation.tags[0]);
      }
  return [...messages.values()];
}

const emptyMessage = (text: string): Message => ({
  text,
  statusCodes: new Set(),
  names: new Set(),
  causes: new Set(),
  advice: new Set(),
  operations: new Set(),
  sections: new Set(),
});

function rowOf({ text, statusCodes, causes, advice, operations }: Message): string[] {
  const isNotFound = [...statusCodes].every((status) => status === '404');
  const toDo =
    [...advice].join(' ') || (isNotFound ? 'Check the name, and the network.' : 'Correct the request.');
  // Names such as `__proto__` would be bold.
  const cause = [...causes].join('. ').replaceAll('__', '\\_\\_');
  return [
    `${messageInCode(text)} (${[...statusCodes].sort().join(', ')})`,
    `${cause}. ${toDo}`,
    operations.size > mostListed
      ? `${operations.size} operations`
      : [...operations].map((operationId) => `\`${operationId}\``).join(', '),
  ];
}
