// @ts-check
/** Code samples: a template per language, filled with one request. */
import { csharp } from './csharp.js';
import { curl } from './curl.js';
import { go } from './go.js';
import { java } from './java.js';
import { javascript } from './javascript.js';
import { php } from './php.js';
import { python } from './python.js';
import { typescript } from './typescript.js';

/**
 * @typedef {object} Template
 * @property {string} lang As readers choose it.
 * @property {(request: import('./request.js').SampleRequest) => string} render Renders a whole program. It takes the keys
 *   and another server from the environment, sends one request, and prints the response.
 *
 * @typedef {{ lang: string, source: string }} CodeSample An entry of `x-codeSamples`.
 */

/** @type {readonly Template[]} In the order in which readers see them. */
export const templates = [curl, typescript, javascript, python, go, php, csharp, java];

/**
 * Makes the samples of an operation.
 * @param {import('./request.js').SampleRequest} request
 * @returns {CodeSample[]} One in each language.
 */
export const codeSamples = (request) =>
  templates.map(({ lang, render }) => ({ lang, source: render(request) }));
