/** The description as the mock reads it: plain operations, with all but schemas dereferenced. */
import { readFileSync } from 'node:fs';
import { assetPath } from '../package-files.js';

/** A JSON Schema, left as it stands in the document; its `$ref`s point into the document. */
export type Schema = Record<string, unknown>;

/** An OpenAPI 3.1 document, typed as far as the mock reads it. */
export interface OpenApiDocument {
  security?: Record<string, string[]>[];
  paths: Record<string, Record<string, RawOperation>>;
  [key: string]: unknown;
}

interface RawOperation {
  operationId: string;
  summary: string;
  security?: Record<string, string[]>[];
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses: Record<string, { content: Record<string, Media> } | Reference>;
  'x-plyr-role'?: string;
}

interface Reference {
  $ref: string;
}

interface Media {
  schema: Schema;
  examples: Record<string, Example | Reference>;
}

interface RequestBody {
  required?: boolean;
  content: Record<string, Media>;
}

/** A named example of a body. */
export interface Example {
  summary: string;
  value: unknown;
}

/** A path or query parameter. */
export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: Schema;
  example?: unknown;
}

/** One documented form of an answer. */
export interface ResponseForm {
  status: number;
  mediaType: string;
  schema: Schema;
  examples: Record<string, Example>;
}

/** An operation of the API. */
export interface Operation {
  id: string;
  summary: string;
  method: 'GET' | 'POST';
  path: string;
  /** False for operations that anyone may call without a signature. */
  signed: boolean;
  /** The lowest role of an API key that may call it. */
  role: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; schema: Schema; examples: Record<string, Example> };
  /** Every status and media type, in the order of the document. */
  responses: ResponseForm[];
}

/**
 * Reads the bundled description that ships with the package.
 * @returns The OpenAPI document, freshly parsed: callers may change their copy.
 */
export function loadDocument(): OpenApiDocument {
  return JSON.parse(readFileSync(assetPath('dist/generated/plyr.json'), 'utf8'));
}

let packaged: OpenApiDocument | undefined;

/**
 * Returns the bundled description that ships with the package, parsed once per process. It is frozen, because every
 * mock that runs without a document of its own reads this one.
 */
export function packagedDocument(): OpenApiDocument {
  packaged ??= freeze(loadDocument());
  return packaged;
}

function freeze<T extends object>(node: T): T {
  for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) freeze(child);
  return Object.freeze(node);
}

/**
 * Shares what is computed from the packaged document among all mocks of a process. Another document may still change,
 * so nothing that comes from one is kept.
 * @param compute A function of a document.
 * @returns The same function, which computes its result for the packaged document only once.
 */
export function sharedIfPackaged<R>(
  compute: (document: OpenApiDocument) => R,
): (document: OpenApiDocument) => R {
  let shared: { result: R } | undefined;
  return (document) => {
    if (document !== packaged) return compute(document);
    shared ??= { result: compute(document) };
    return shared.result;
  };
}

/**
 * Lists the operations of a document.
 * @param document A bundled OpenAPI 3.1 document.
 * @returns The operations in the order of the document.
 * @throws Error when a `$ref` leads nowhere.
 */
export const listOperations: (document: OpenApiDocument) => Operation[] = sharedIfPackaged(readOperations);

function readOperations(document: OpenApiDocument): Operation[] {
  const follow = <T extends object>(node: T | Reference): T =>
    '$ref' in node ? resolvePointer<T>(document, node.$ref) : node;
  const followAll = (examples: Media['examples']): Record<string, Example> =>
    Object.fromEntries(Object.entries(examples).map(([name, example]) => [name, follow(example)]));

  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, raw]): Operation => {
      const body = raw.requestBody && follow(raw.requestBody);
      const json = body?.content['application/json'];
      return {
        id: raw.operationId,
        summary: raw.summary,
        method: method.toUpperCase() as Operation['method'],
        path,
        signed: (raw.security ?? document.security ?? []).length > 0,
        role: raw['x-plyr-role'] ?? 'user',
        parameters: (raw.parameters ?? []).map((parameter) => follow(parameter)),
        ...(json && {
          requestBody: {
            required: body?.required ?? false,
            schema: json.schema,
            examples: followAll(json.examples),
          },
        }),
        responses: Object.entries(raw.responses).flatMap(([status, response]) =>
          Object.entries(follow(response).content).map(([mediaType, media]) => ({
            status: Number(status),
            mediaType,
            schema: media.schema,
            examples: followAll(media.examples),
          })),
        ),
      };
    }),
  );
}

/**
 * Follows a `$ref` inside a document.
 * @param document The document.
 * @param ref Such as `#/components/schemas/Session`.
 * @returns What it leads to.
 * @throws Error when it leads nowhere.
 */
export function resolvePointer<T>(document: OpenApiDocument, ref: string): T {
  let node: unknown = document;
  for (const token of ref.slice(2).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  if (node === undefined) throw new Error(`The description refers to ${ref}, which does not exist.`);
  return node as T;
}
