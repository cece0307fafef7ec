import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type { SecretHandles } from './secret-handles.js';
import type { Target } from './target.js';

/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What tools share. */
export interface ToolContext {
  target: Target;
  secrets: SecretHandles;
}

/** What a tool knows of a request. */
export interface ToolRequest {
  /** Aborted when the client no longer needs the result. */
  signal: AbortSignal;
  /** Tells a client that asked for it how far the request is. */
  progress(message: string): void;
}

/** A tool of the server. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  annotations: ToolAnnotations;
  /** Of the arguments. They are checked before {@link run}. */
  inputSchema: JsonSchema;
  /** Of the structured content. */
  outputSchema: JsonSchema;
  run(args: never, request: ToolRequest): Promise<CallToolResult>;
}

/**
 * Returns the result of a tool: data for programs, and text for models whose client shows only that.
 * @param structured Matches the output schema of the tool.
 * @param text What it says, in a few lines. The default is the data as JSON.
 */
export function toolResult(structured: object, text: string = JSON.stringify(structured)): CallToolResult {
  return { structuredContent: { ...structured }, content: [{ type: 'text', text }] };
}

/**
 * Returns the schema of an object that has no other fields.
 * @param properties The schemas of its fields.
 * @param required The fields that it always has.
 */
export function objectSchema(properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/**
 * Returns the schema of a string.
 * @param description What it is.
 * @param more Further keywords.
 */
export function stringSchema(description: string, more: JsonSchema = {}): JsonSchema {
  return { type: 'string', maxLength: 10_000, description, ...more };
}

/** Which items of long arrays to show; see `shorten`. */
export const windowSchemas: JsonSchema = {
  skip: {
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    default: 0,
    description: 'Leaves out so many items at the start of each array.',
  },
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 20,
    description: 'The most items of each array.',
  },
};

/** The schema of `cuts`; see `shorten`. */
export const cutsSchema: JsonSchema = {
  type: 'array',
  description: 'The arrays of which a part is shown.',
  items: objectSchema(
    {
      at: { type: 'string', description: 'Where the array is. Empty for the whole result.' },
      total: { type: 'integer', description: 'How many items it has.' },
      shown: { type: 'string', description: 'The positions that are shown.' },
    },
    ['at', 'total', 'shown'],
  ),
};
