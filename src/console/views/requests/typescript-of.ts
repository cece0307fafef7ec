/** Turns a request into a program that uses the client of this package. */
import type { JournalEntry, OperationInfo } from '../../../control-client/control-types.js';
import type { CopyOptions } from './curl-of.js';
import { hiddenSecrets, type SecretHole } from './secret-holes.js';

/**
 * Returns a request as TypeScript, with the method of its operation. The program requests one-time passwords
 * and sessions from the mock.
 * @param entry The request.
 * @param operation Its operation.
 * @param options See {@link CopyOptions}.
 */
export function typescriptOf(entry: JournalEntry, operation: OperationInfo, options: CopyOptions): string {
  const { origin, key } = options;
  const { holes, missing } = hiddenSecrets(entry);
  const parameters = {
    ...pathParameters(entry.path, operation.path),
    ...queryOf(entry.path),
    ...fieldsOf(entry),
  };
  const variables = new Map(holes.map((hole) => [hole.field, variableOf(hole)]));
  const lines = [
    "import { createPlyrClient } from 'plyr-api';",
    '',
    `const plyr = createPlyrClient(${notation({ baseUrl: `${origin}/api`, apiKey: key.apiKey, secretKey: key.secretKey })});`,
    ...(holes.length > 0
      ? ['', ...readControl(options), ...holes.map((hole) => declarationOf(hole, entry.gameId))]
      : []),
    '',
    ...missing.map((what) => `// Insert ${what.replaceAll('`', '')}, which the journal doesn't have.`),
    `const data = await plyr.${operation.operationId}(${Object.keys(parameters).length > 0 ? notation(parameters, variables) : ''});`,
    'console.log(data);',
  ];
  return `${lines.join('\n')}\n`;
}

/** The parameters in a path, by the path of the operation, such as `/user/info/{identifier}`. */
function pathParameters(path: string, template: string): Record<string, string> {
  const segments = (path.split('?')[0] ?? '').replace(/^\/api/, '').split('/');
  const found: Record<string, string> = {};
  template.split('/').forEach((part, at) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) found[name] = decoded(segments[at] ?? '');
  });
  return found;
}

/** Decodes a segment. A malformed one stays as it is. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Parses the query. Parameters for pages are numbers, and others are strings. */
function queryOf(path: string): Record<string, unknown> {
  const pairs = [...new URLSearchParams(path.split('?')[1] ?? '')];
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, ['limit', 'offset'].includes(name) ? Number(value) : value]),
  );
}

const fieldsOf = ({ request }: JournalEntry): object =>
  typeof request.body === 'object' && request.body !== null ? request.body : {};

function readControl({ origin, hasToken = false }: CopyOptions): string[] {
  const init = hasToken
    ? `, {\n    headers: { authorization: \`Bearer \${process.env.PLYR_CONTROL_TOKEN}\` },\n  }`
    : '';
  return [
    'const read = async (path: string) => {',
    `  const response = await fetch(\`${origin}/_mock/players/\${path}\`${init});`,
    '  return response.json();',
    '};',
  ];
}

const variableOf = ({ kind, field }: SecretHole): string => (kind === 'otp' ? 'otp' : field);

function declarationOf({ kind, players, field }: SecretHole, gameId: string | null): string {
  const session = (player: string) =>
    `(await read('${player}/sessions')).sessions.find((one) => one.gameId === '${gameId}').sessionJwt`;
  if (kind === 'otp') return `const { otp } = await read('${players[0]}/otp');`;
  if (kind === 'session') return `const ${field} = ${session(players[0] ?? '')};`;
  return `const ${field} = [\n${players.map((player) => `  ${session(player)},\n`).join('')}];`;
}

/** A value as a programmer writes it. Fields with a variable of the same name are short. */
function notation(value: unknown, variables: ReadonlyMap<string, string> = new Map(), indent = ''): string {
  if (typeof value === 'string')
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map((one) => notation(one, undefined, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const fields = Object.entries(value).map(([name, field]) => {
    if (variables.get(name) === name) return `${inner}${name},\n`;
    return `${inner}${/^[A-Za-z_$][\w$]*$/.test(name) ? name : notation(name)}: ${notation(field, undefined, inner)},\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}
