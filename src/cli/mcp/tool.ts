import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type { SecretHandles } from './secret-handles.js';
import type { Target } from './target.js';

/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The context that tools share. */
export interface ToolContext {
  target: Target;
  secrets: SecretHandles;
}

/** The request of a tool call. */
export interface ToolRequest {
  /** Aborted when the client no longer needs the result. */
  signal: AbortSignal;
  /** Reports progress to a client that asked for it. */
  progress(message: string): void;
}

/** A tool of the server. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  annotations: ToolAnnotations;
  /** The schema of the arguments. They are checked before {@link run}. */
  inputSchema: JsonSchema;
  /** The schema of the structured content. */
  outputSchema: JsonSchema;
  run(args: never, request: ToolRequest): Promise<CallToolResult>;
}

/**
 * Returns the result of a tool: data for programs, and text for models whose client shows only that.
 * @param structured Matches the output schema of the tool.
 * @param text The same in a few lines of text. The default is the data as JSON.
 */
export function toolResult(structured: object, text: string = JSON.stringify(structured)): CallToolResult {
  return { structuredContent: { ...structured }, content: [{ type: 'text', text }] };
}

/**
 * Returns the schema of an object that has no other fields.
 * @param properties The schemas of its fields.
 * @param required The required fields.
 */
export function objectSchema(properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/**
 * Returns the schema of a string.
 * @param description The description.
 * @param more More keywords.
 */
export function stringSchema(description: string, more: JsonSchema = {}): JsonSchema {
  return { type: 'string', maxLength: 10_000, description, ...more };
}

/** The parameters that choose the items of long arrays; see `shorten`. */
export const windowSchemas: JsonSchema = {
  skip: {
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    default: 0,
    description: 'How many items to leave out at the start of each array.',
  },
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 20,
    description: 'The most items to return of each array.',
  },
};

/** The schema of `cuts`; see `shorten`. */
export const cutsSchema: JsonSchema = {
  type: 'array',
  description: 'The arrays that are shown only in part.',
  items: objectSchema(
    {
      at: { type: 'string', description: 'Where the array is. Empty for the whole result.' },
      total: { type: 'integer', description: 'How many items it has.' },
      shown: { type: 'string', description: 'The positions that are shown.' },
    },
    ['at', 'total', 'shown'],
  ),
};
