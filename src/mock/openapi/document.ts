/** The description as the mock reads it: plain operations. References are resolved, except in schemas. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { assetPath } from '../package-files.js';

/** A JSON Schema, as it is in the document. Its `$ref`s point into the document. */
export type Schema = Record<string, unknown>;

/** An OpenAPI 3.1 document, with types for the parts that the mock reads. */
export interface OpenApiDocument {
  security?: Record<string, string[]>[];
  paths: Record<string, PathItem>;
  [key: string]: unknown;
}

/** The methods that an operation can have. */
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

/** The operations of a path by their methods, and the parts that they share. */
export type PathItem = { [M in Lowercase<Method>]?: RawOperation } & {
  parameters?: (RawParameter | Reference)[];
};

interface RawOperation {
  operationId: string;
  summary: string;
  security?: Record<string, string[]>[];
  parameters?: (RawParameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses: Record<string, { content?: Record<string, Media> } | Reference>;
  tags?: string[];
  'x-plyr-role'?: string;
  'x-plyr-networks'?: string[];
  'x-plyr-public-on'?: string[];
}

type RawParameter = Parameter | { in: 'header'; name: string };

/** A reference to another part of the document. */
export interface Reference {
  $ref: string;
}

interface Media {
  schema: Schema;
  examples?: Record<string, Example | Reference>;
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

/** One documented form of a response. */
export interface ResponseForm {
  /** The status code, or the first one of a range such as `4XX`. */
  status: number;
  /** Whether the form applies to all status codes of a range that the operation does not document separately. */
  isRange: boolean;
  mediaType: string;
  schema: Schema;
  examples: Record<string, Example>;
}

/** An operation of the API. */
export interface Operation {
  id: string;
  summary: string;
  method: Method;
  path: string;
  /** False for operations that anyone may call without a signature. */
  signed: boolean;
  /** The lowest role that an API key needs to call it. */
  role: string;
  /** The networks whose server has it. Undefined when the document does not name any. */
  networks: readonly string[] | undefined;
  /** The networks where it requires no signature, although `signed` is true. */
  publicOn: readonly string[];
  /** The section of the API, which is its first tag. */
  section: string | undefined;
  parameters: Parameter[];
  requestBody?: { required: boolean; schema: Schema; examples: Record<string, Example> };
  /** Every status code and media type, in the order of the document. */
  responses: ResponseForm[];
}

/**
 * Reads a bundled description that ships with the package.
 * @param name `plyr` for the API, `mock-control` for the control API.
 * @returns A new copy of the OpenAPI document, which the caller can change.
 */
export function loadDocument(name: 'plyr' | 'mock-control' = 'plyr'): OpenApiDocument {
  // Only the mock reads mock-control, so it is compressed.
  if (name === 'mock-control')
    return JSON.parse(brotliDecompressSync(read('mock-control.json.br')).toString());
  return JSON.parse(read('plyr.json').toString());
}

const read = (name: string): Buffer => readFileSync(assetPath(`dist/generated/${name}`));

let packaged: OpenApiDocument | undefined;

/**
 * Returns the bundled description that ships with the package, parsed once per process. It is frozen, because all mocks
 * without a document of their own share it.
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
 * Shares results that are computed from the packaged document among all mocks of a process. Results for other documents are
 * not kept, because these documents can change.
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
 * @returns The operations, path by path in the order of the document.
 * @throws Error when a `$ref` does not resolve.
 */
export const listOperations: (document: OpenApiDocument) => Operation[] = sharedIfPackaged(readOperations);

function readOperations(document: OpenApiDocument): Operation[] {
  const examplesOf = ({ examples = {} }: Media): Record<string, Example> =>
    Object.fromEntries(Object.entries(examples).map(([name, example]) => [name, follow(document, example)]));

  function operationOf(path: string, method: Method, item: PathItem): Operation[] {
    const raw = item[method.toLowerCase() as Lowercase<Method>];
    if (!raw) return [];
    const body = raw.requestBody && follow(document, raw.requestBody);
    const json = body?.content['application/json'];
    return [
      {
        id: raw.operationId,
        summary: raw.summary,
        method,
        path,
        signed: (raw.security ?? document.security ?? []).length > 0,
        role: raw['x-plyr-role'] ?? 'user',
        networks: raw['x-plyr-networks'],
        publicOn: raw['x-plyr-public-on'] ?? [],
        section: raw.tags?.[0],
        parameters: [...(item.parameters ?? []), ...(raw.parameters ?? [])]
          .map((parameter) => follow(document, parameter))
          .filter((parameter) => parameter.in !== 'header'),
        ...(json && {
          requestBody: {
            required: body?.required ?? false,
            schema: json.schema,
            examples: examplesOf(json),
          },
        }),
        responses: Object.entries(raw.responses).flatMap(([status, response]) =>
          Object.entries(follow(document, response).content ?? {}).map(([mediaType, media]) => ({
            status: Number(status.replace('XX', '00')),
            isRange: status.endsWith('XX'),
            mediaType,
            schema: media.schema,
            examples: examplesOf(media),
          })),
        ),
      },
    ];
  }

  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => operationOf(path, method, item)),
  );
}

/**
 * Resolves the references of a part of a document.
 * @param document The document.
 * @param node The part, or a reference to it.
 * @returns The part itself.
 * @throws Error when a reference does not resolve.
 */
export function follow<T extends object>(document: OpenApiDocument, node: T | Reference): T {
  return '$ref' in node ? follow(document, resolvePointer<T>(document, node.$ref as string)) : node;
}

function resolvePointer<T>(document: OpenApiDocument, ref: string): T | Reference {
  let node: unknown = document;
  for (const token of ref.slice(2).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  if (node === undefined) throw new Error(`The description refers to ${ref}, which does not exist.`);
  return node as T;
}
