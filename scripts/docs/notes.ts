/** What is said of an operation besides its description: where it is known from, and what to read first. */
import { readReport } from '../fidelity/committed.js';
import { follow } from '../lib/openapi-walk.js';
import { isRead } from './advice.js';
import {
  type Document,
  isSigned,
  type Media,
  type ResponseObject,
  type Route,
  type Schema,
} from './document.js';
import { fidelityOf } from './fidelity.js';
import { networkSentence } from './networks.js';

const report = readReport();

type Availability = Route['operation']['x-plyr-availability'];

/** Badges, for whatever is not simply documented. Redoc knows the colors by these names. */
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

/**
 * Writes the notes under an operation's description.
 * @param document The description.
 * @param route The operation.
 * @returns Markdown paragraphs, with links as `links.ts` reads them.
 */
export function notesOn(document: Document, route: Route): string[] {
  const { operation } = route;
  const differ = operation['x-plyr-docs-differ']?.trim();
  const badge = badges[operation['x-plyr-availability']];
  const role = operation['x-plyr-role'];
  return [
    badge && `> **${badge.name}.** ${badge.says}`,
    differ && `> **The published docs differ.** ${differ}`,
    [
      isRead(route)
        ? '**Changes nothing**, so it [may be sent again](errors.md#what-may-be-sent-again).'
        : '**Changes something.** Without an answer, find out what became of it [before you send it again](errors.md#what-may-be-sent-again).',
      role && `Needs an API key with the role \`${role}\`.`,
      `[Networks](networks.md): ${networkSentence(operation)}`,
      `Guides: ${guidesFor(document, route).join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
    fidelityOf(report, operation.operationId),
  ].filter((note) => note !== undefined) as string[];
}

/** Which guides to read first follows from what is sent and answered. */
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
