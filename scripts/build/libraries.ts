/**
 * Not run: an entry of the bundle (mock.ts) that keeps these libraries apart from our code, so that they can be printed
 * short. Of ES modules, only what our code uses is here: the entry would keep the rest, too.
 */
export { Server } from '@modelcontextprotocol/sdk/server/index.js';
export {
  CallToolRequestSchema,
  CompleteRequestSchema,
  JSONRPCMessageSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
export { Ajv2020 } from 'ajv/dist/2020.js';
export { default as addFormats } from 'ajv-formats';
export { Command } from 'commander';
export { default as createRouter } from 'find-my-way';
