/** Which parameters and fields of an operation the description marks as secrets, by `x-plyr-secret: true`. */
import {
  follow,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Schema,
  sharedIfPackaged,
} from '../openapi/document.js';
import { plainName } from './secret-names.js';

const mark = 'x-plyr-secret';

/** The secrets of an operation. */
export interface SecretMarks {
  /** The segments of its path, in lowercase. Null for parameters. */
  segments: readonly (string | null)[];
  /** How many parameters of its path are not secret. */
  openParameters: number;
  /** Positions of secret segments. */
  secretSegments: readonly number[];
  /** Positions of the segments that can name a player. They can also be addresses. */
  playerSegments: readonly number[];
  /** Plain names of secret fields and query parameters. The empty name is a whole body. */
  names: ReadonlySet<string>;
}

/** The marks of a document. */
export interface DocumentMarks {
  byOperation: ReadonlyMap<string, SecretMarks>;
  /** All segments that are not parameters, in lowercase. */
  segments: ReadonlySet<string>;
  /** Segments, in lowercase, that a secret follows in any path. */
  segmentsBeforeSecrets: ReadonlySet<string>;
}

/**
 * Reads the marks of all operations of a document.
 * @param document The document.
 */
export const secretMarks: (document: OpenApiDocument) => DocumentMarks = sharedIfPackaged((document) => {
  const byOperation = new Map<string, SecretMarks>();
  const segments = new Set<string>();
  const segmentsBeforeSecrets = new Set<string>();
  for (const operation of listOperations(document)) {
    const marks = marksOf(operation, document);
    byOperation.set(operation.id, marks);
    for (const segment of marks.segments) if (segment) segments.add(segment);
    for (const at of marks.secretSegments) {
      const before = marks.segments[at - 1];
      if (before) segmentsBeforeSecrets.add(before);
    }
  }
  return { byOperation, segments, segmentsBeforeSecrets };
});

function marksOf(operation: Operation, document: OpenApiDocument): SecretMarks {
  const isSecret = new Map<string, boolean>();
  for (const parameter of operation.parameters) {
    const marked = (parameter as unknown as Record<string, unknown>)[mark] === true;
    isSecret.set(parameter.name, marked || follow<Schema>(document, parameter.schema)[mark] === true);
  }
  // Computed on first use, because most operations are never called.
  let names: Set<string> | undefined;
  const parts = operation.path.split('/');
  const parameters = new Map(
    parts.flatMap((part, at) => (part.startsWith('{') ? [[at, part.slice(1, -1)] as const] : [])),
  );
  return {
    segments: parts.map((part, at) => (parameters.has(at) ? null : part.toLowerCase())),
    openParameters: [...parameters.values()].filter((name) => !isSecret.get(name)).length,
    secretSegments: [...parameters].filter(([, name]) => isSecret.get(name)).map(([at]) => at),
    playerSegments: [...parameters].filter(([, name]) => namesPlayer(name)).map(([at]) => at),
    get names() {
      names ??= namesOf(operation, document, isSecret);
      return names;
    },
  };
}

const namesPlayer = (parameter: string): boolean => parameter === 'plyrId' || parameter === 'identifier';

function namesOf(
  operation: Operation,
  document: OpenApiDocument,
  isSecret: ReadonlyMap<string, boolean>,
): Set<string> {
  const names = new Set<string>();
  const seen = new Set<object>();
  const visit = (name: string, node: Schema): void => {
    const schema = follow<Schema>(document, node);
    if (node[mark] === true || schema[mark] === true) names.add(plainName(name));
    if (seen.has(schema)) return;
    seen.add(schema);
    const { properties = {}, items, additionalProperties } = schema as Record<string, Record<string, Schema>>;
    for (const [key, property] of Object.entries(properties)) visit(key, property);
    for (const inner of [items, additionalProperties])
      if (typeof inner === 'object' && inner !== null) visit(name, inner as Schema);
    for (const key of ['oneOf', 'anyOf', 'allOf'])
      for (const choice of (schema[key] as Schema[] | undefined) ?? []) visit(name, choice);
  };
  if (operation.requestBody) visit('', operation.requestBody.schema);
  for (const { schema } of operation.responses) visit('', schema);
  for (const { in: place, name } of operation.parameters)
    if (place === 'query' && isSecret.get(name)) names.add(plainName(name));
  return names;
}
