/** The text of an operation: its description, in the order that newcomers need, and what is said of every operation. */
import { readReport } from '../fidelity/committed.js';
import { follow } from '../lib/openapi-walk.js';
import { isRead } from './advice.js';
import {
  type Document,
  isSigned,
  type Media,
  type Operation,
  type ResponseObject,
  type Route,
  type Schema,
} from './document.js';
import { fidelityOf } from './fidelity.js';
import { networksOf } from './networks.js';

const report = readReport();

type Availability = Route['operation']['x-plyr-availability'];

/** Badges for operations that the published docs lack or that no server has. Redoc knows the colors by these names. */
export const badges: Partial<Record<Availability, { name: string; color: string; says: string }>> = {
  undocumented: {
    name: 'Undocumented',
    color: 'orange',
    says: 'The published docs do not mention this operation; it was found on the server and may change without notice.',
  },
  'documented-only': {
    name: 'Only in the docs',
    color: 'red',
    says: 'The published docs describe this operation, but the server does not have it.',
  },
  'script-only': {
    name: 'Only in a script',
    color: 'red',
    says: 'Known only from a public client script; neither the docs nor the server source have it.',
  },
};

/** What is said of an operation before its parameters and responses: Markdown paragraphs, with links as `links.ts` reads them. */
export interface OperationText {
  /** What a newcomer needs: what the operation does, where it exists, who may call it, and whether it may be sent again. */
  lead: string[];
  /** The rest of the description, and what to read. */
  rest: string[];
  /** Where the published docs differ, which interests only those who know them. */
  differ: string | undefined;
}

/**
 * Writes the text of an operation.
 * @param document The description.
 * @param route The operation.
 */
export function operationText(document: Document, route: Route): OperationText {
  const { operation } = route;
  const badge = badges[operation['x-plyr-availability']];
  const [first, more] = splitFirstSentence(operation.description.trim());
  const guides = `Guides: ${guidesFor(document, route).join(', ')}.`;
  return {
    lead: [first, factsOf(operation), retryOf(route)],
    rest: [
      badge && `> **${badge.name}.** ${badge.says}`,
      more,
      `${guides} ${fidelityOf(report, operation.operationId)}`,
    ].filter((part) => part !== undefined && part !== '') as string[],
    differ: operation['x-plyr-docs-differ']?.trim(),
  };
}

function splitFirstSentence(text: string): [first: string, rest: string] {
  const [paragraph = '', ...others] = text.split('\n\n');
  const [first] = /^.*?\.(?=\s)/s.exec(paragraph) ?? [paragraph];
  const rest = [paragraph.slice(first.length).trim(), ...others].filter(Boolean);
  return [first, rest.join('\n\n')];
}

const sources: Record<Availability, string> = {
  documented: 'in the published docs',
  undocumented: 'not in the published docs',
  'documented-only': 'only in the published docs',
  'script-only': 'only in a client script',
};

function factsOf(operation: Operation): string {
  const role = operation['x-plyr-role'];
  return [
    `[${networksOf(operation)}](networks.md)`,
    sources[operation['x-plyr-availability']],
    isSigned(operation) ? '[signed](signing.md)' : 'public: needs no signature',
    role && `requires an API key with the role \`${role}\``,
  ]
    .filter(Boolean)
    .join(' · ');
}

const retryOf = (route: Route): string =>
  isRead(route)
    ? '**[Safe to retry](errors.md#what-may-be-sent-again).**'
    : '**Not idempotent.** If you get no response, [check the outcome](errors.md#what-may-be-sent-again) before you retry.';

/** Which guides to read first follows from the requests and responses. */
function guidesFor(document: Document, { operation }: Route): string[] {
  const [section] = operation.tags;
  const sent = fieldsOf(document, operation.requestBody?.content);
  const answered = fieldsOf(
    document,
    follow<ResponseObject>(document, operation.responses['200'] ?? { description: '' }).content,
  );
  return [
    isSigned(operation) && '[Signing requests](signing.md)',
    (sent.has('sessionJwt') || sent.has('sessionJwts') || section === 'authentication') &&
      '[Sessions](sessions.md)',
    sent.has('otp') && '[One-time passwords](one-time-passwords.md)',
    section.startsWith('game-room') && '[Game rooms](game-rooms.md)',
    section === 'plyr-connect' && '[PLYR[CONNECT]](plyr-connect.md)',
    (answered.has('task') || answered.has('taskId') || answered.has('taskData')) && '[Tasks](tasks.md)',
    '[Errors](errors.md)',
  ].filter((guide) => guide !== false);
}

/** The names of all fields of a body, whichever of its forms has them. */
function fieldsOf(document: Document, content: Record<string, Media> = {}): Set<string> {
  const names = new Set<string>();
  const visit = (reference: Schema) => {
    const schema = follow(document, reference);
    for (const name of Object.keys(schema.properties ?? {})) names.add(name);
    for (const part of [schema.oneOf, schema.anyOf, schema.allOf, schema.items])
      [part ?? []].flat().forEach(visit);
  };
  for (const { schema } of Object.values(content)) visit(schema);
  return names;
}
