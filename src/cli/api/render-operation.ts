/** Shows operations in the terminal. */
import type { Paint } from '../shell.js';
import type { CatalogOperation, CatalogParameter } from './catalog.js';
import { quotedIfNeeded } from './shell-quoted.js';

const availabilities: Readonly<Record<string, string>> = {
  undocumented: 'The published docs do not mention it.',
  'documented-only': 'Only in the published docs. The server does not have it.',
  'script-only': 'Known only from a public client script.',
};

/**
 * Returns a list of operations, by section.
 * @param operations What to list.
 * @param paint Styles the parts.
 */
export function renderOperations(operations: readonly CatalogOperation[], paint: Paint): string {
  const width = Math.max(...operations.map(({ id }) => id.length));
  const sections = new Map<string, string[]>();
  for (const { id, section, title, networks, changes } of operations) {
    const marks = [changes && 'changes something', networks.length === 1 && `${networks[0]} only`];
    const notes = marks.filter((mark) => mark !== false).join(', ');
    const line = `  ${paint('cyan', id.padEnd(width))}  ${title}${notes && paint('dim', `  (${notes})`)}`;
    sections.set(section, [...(sections.get(section) ?? []), line]);
  }
  return [...sections].map(([section, lines]) => [paint('bold', section), ...lines].join('\n')).join('\n\n');
}

/** How a reader calls operations. */
export interface Usage {
  /** How to wait for a task. */
  wait: string;
  /** An example of a call. */
  example: string;
}

/**
 * Returns everything about an operation.
 * @param operation The operation.
 * @param paint Styles the parts.
 * @param usage How to call it. Default: with the command line.
 */
export function renderOperation(
  operation: CatalogOperation,
  paint: Paint,
  usage: Usage = { wait: '--wait', example: exampleCall(operation) },
): string {
  const { id, title, method, path, summary, availability, networks, signed, role, changes, task } = operation;
  const facts = [
    `Networks:  ${networks.join(', ')}`,
    `Signature: ${signed ? `required${role === 'user' ? '' : `, of a key with the role ${role}`}` : 'not required'}`,
    changes
      ? 'Retry:     Not idempotent. If you get no response, check the outcome before you call it again.'
      : 'Retry:     Safe. It changes nothing.',
    task && `Task:      Queues a task; ${usage.wait} waits for it.`,
    availabilities[availability] && `Source:    ${availabilities[availability]}`,
  ].filter(Boolean);
  return [
    `${paint('bold', title)}  ${paint('cyan', id)}`,
    `${method} ${path}`,
    '',
    plain(summary),
    '',
    ...facts,
    ...parametersOf(operation, paint),
    ...errorsOf(operation, paint),
    '',
    `${paint('bold', 'Example')}\n  ${usage.example}`,
  ].join('\n');
}

/**
 * Returns a command that calls an operation with the values of the description's examples.
 * @param operation The operation.
 */
export function exampleCall({ id, parameters }: CatalogOperation): string {
  const args = parameters
    .filter(({ required }) => required)
    .map(({ name, example, secret, type }) => {
      if (secret && name !== 'otp') return `${name}=@${type.endsWith('[]') ? 'sessions' : 'secret'}.txt`;
      if (Array.isArray(example) && example.every((one) => typeof one === 'string' && !one.includes(',')))
        return `${name}=${quotedIfNeeded(example.join(','))}`;
      return typeof example === 'object' && example !== null
        ? `${name}:=${quotedIfNeeded(JSON.stringify(example))}`
        : `${name}=${quotedIfNeeded(String(example))}`;
    });
  return ['plyr-api call', id, ...args].join(' ');
}

function parametersOf({ parameters }: CatalogOperation, paint: Paint): string[] {
  if (parameters.length === 0) return ['', 'It takes no parameters.'];
  return [
    '',
    paint('bold', 'Parameters'),
    ...parameters.flatMap((one) => [
      `  ${paint('cyan', one.name)} ${paint('dim', `(${factsOf(one)})`)}`,
      `    ${plain(one.description)}`,
    ]),
  ];
}

const factsOf = ({ type, in: place, required, values }: CatalogParameter): string =>
  [type, place, required && 'required', values && `one of ${values.join(', ')}`].filter(Boolean).join(', ');

function errorsOf({ errors }: CatalogOperation, paint: Paint): string[] {
  if (errors.length === 0) return [];
  return [
    '',
    paint('bold', 'Errors'),
    ...errors.map(
      ({ status, message, cause, advice }) =>
        `  ${paint('yellow', String(status))} ${message}\n      ${[cause, advice].filter(Boolean).map(plain).join(' ')}`,
    ),
  ];
}

/** Removes the markup of Markdown. */
const plain = (text: string): string => text.replaceAll(/\*\*|`/g, '');
