/** The description as the docs and the Postman collection read it: as bundled, with its `$ref`s in place. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reference } from '../lib/openapi-walk.js';
import { redocly } from '../lib/redocly-cli.js';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
}

export interface Example {
  summary?: string;
  value: unknown;
}

export interface Media {
  schema: Schema;
  examples?: Record<string, Example | Reference>;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description: string;
  schema: Schema;
}

export interface ResponseObject {
  description: string;
  content?: Record<string, Media>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: [string];
  deprecated?: boolean;
  security?: unknown[];
  parameters?: (Parameter | Reference)[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, ResponseObject | Reference>;
  'x-badges'?: { name: string; color: string; position: 'before' | 'after' }[];
  'x-codeSamples'?: { lang: string; label?: string; source: string }[];
  'x-plyr-availability': 'documented' | 'undocumented' | 'documented-only' | 'script-only';
  'x-plyr-networks': ('testnet' | 'mainnet')[];
  'x-plyr-public-on'?: ('testnet' | 'mainnet')[];
  'x-plyr-docs-differ'?: string;
  'x-plyr-read-only'?: boolean;
  'x-plyr-role'?: string;
}

export interface Tag {
  name: string;
  'x-displayName': string;
  description: string;
}

export interface Document {
  info: { title: string; version: string; summary: string; description: string };
  servers: { url: string; description: string }[];
  tags: Tag[];
  'x-tagGroups': { name: string; tags: string[] }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, ResponseObject>;
    examples: Record<string, Example>;
    parameters: Record<string, Parameter>;
  };
}

/** An operation and where it is found. */
export interface Route {
  method: string;
  path: string;
  operation: Operation;
}

/**
 * Bundles the description as `docs` of redocly.yaml says, with samples.
 * @returns The document, whose `$ref`s all point into itself.
 */
export function readDocument(): Document {
  const scratch = mkdtempSync(join(tmpdir(), 'plyr-docs-'));
  try {
    const file = join(scratch, 'docs.json');
    redocly('bundle', 'docs', '--output', file);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/**
 * Whether a request needs a signature: all do by default.
 * @param operation The operation.
 */
export function isSigned({ security }: Operation): boolean {
  return security?.length !== 0;
}
