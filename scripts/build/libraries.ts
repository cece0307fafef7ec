/**
 * Not run: an entry of the bundle (mock.ts) that keeps these libraries apart from our code, so that they can be printed
 * short. Only CommonJS is here: of ES modules, the entry would keep what nothing uses.
 */
export { factory } from '@stoplight/prism-core/dist/factory.js';
export { Ajv2020 } from 'ajv/dist/2020.js';
export { default as addFormats } from 'ajv-formats';
export { Command } from 'commander';
export { default as createRouter } from 'find-my-way';
