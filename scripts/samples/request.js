// @ts-check
/**
 * What a code sample shows of an operation: one request, created from the operation's own examples. The templates know
 * nothing else of the description.
 *
 * @typedef {object} SampleRequest
 * @property {string} id The operationId.
 * @property {'GET' | 'POST'} method
 * @property {string} template The path as described, with parameters in braces.
 * @property {string} path The path and query as sent, below the server's address.
 * @property {Record<string, unknown>} pathParameters
 * @property {Record<string, unknown>} query
 * @property {object | undefined} body Nothing when no body is sent.
 * @property {string} json The body as it is sent; `{}`, which is signed then, when none is.
 * @property {boolean} signed
 * @property {string} server The address of the server, unless the environment names another.
 * @property {boolean} isOnMainnetOnly
 * @property {string} role The lowest role of an API key that may send it.
 *
 * @typedef {import('../lib/openapi-walk.js').Reference} Reference
 *
 * @typedef {{ name: string, in: string, example?: unknown }} Parameter
 *
 * @typedef {object} RequestBody
 * @property {{ 'application/json': { examples: Record<string, Reference | { value: object }> } }} content
 *
 * @typedef {object} PlainOperation
 * @property {string} operationId
 * @property {object[]} [security]
 * @property {(Parameter | Reference)[]} [parameters]
 * @property {RequestBody | Reference} [requestBody]
 *
 * @typedef {PlainOperation & { 'x-plyr-role'?: string, 'x-plyr-networks'?: string[] }} Operation
 *
 * @typedef {object} Document
 * @property {object[]} security
 * @property {Record<string, Record<string, Operation>>} paths
 */
import { follow, routesOf } from '../lib/openapi-walk.js';

/**
 * Makes the request of each operation.
 * @param {Document} document A bundled OpenAPI document. Its parameters and bodies have examples, as the linter sees to.
 * @returns {Map<string, SampleRequest>} By operationId, in the order of the document.
 */
export function sampleRequests(document) {
  const requests = routesOf(document).map(({ method, path, operation }) =>
    sampleRequest(document, path, method, operation),
  );
  return new Map(requests.map((request) => [request.id, request]));
}

/**
 * @param {Document} document
 * @param {string} template
 * @param {string} method
 * @param {Operation} operation
 * @returns {SampleRequest}
 */
function sampleRequest(document, template, method, operation) {
  const parameters = (operation.parameters ?? []).map((parameter) => follow(document, parameter));
  /** @param {string} place */
  const examplesIn = (place) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place && parameter.example !== undefined)
        .map(({ name, example }) => [name, example]),
    );
  const [pathParameters, query] = [examplesIn('path'), examplesIn('query')];
  const isOnMainnetOnly = operation['x-plyr-networks']?.join() === 'mainnet';
  const body = operation.requestBody && withPlaceholders(firstExample(document, operation.requestBody));
  return {
    id: operation.operationId,
    method: method === 'GET' ? 'GET' : 'POST',
    template,
    path: filled(template, pathParameters) + queryString(query),
    pathParameters,
    query,
    body,
    json: JSON.stringify(body ?? {}),
    signed: (operation.security ?? document.security).length > 0,
    server: `https://api${isOnMainnetOnly ? '' : '-testnet'}.plyr.network/api`,
    isOnMainnetOnly,
    role: operation['x-plyr-role'] ?? 'user',
  };
}

/**
 * @param {Document} document
 * @param {RequestBody | Reference} requestBody
 * @returns {object}
 */
function firstExample(document, requestBody) {
  const [example] = Object.values(follow(document, requestBody).content['application/json'].examples);
  if (!example) throw new Error('This request body has no example.');
  return follow(document, example).value;
}

/** @param {string} template @param {Record<string, unknown>} parameters */
const filled = (template, parameters) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name) => {
    if (parameters[name] === undefined) throw new Error(`${template}: ${name} has no example.`);
    return encodeURIComponent(String(parameters[name]));
  });

/** @param {Record<string, unknown>} query */
const queryString = (query) => {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
};

/**
 * Sessions are secret, end after a day, and are 400 characters long: no reader would keep the one of the example, or want to
 * read it. `ALICE_SESSION_JWT` says what belongs there.
 *
 * @template T
 * @param {T} value Part of a body.
 * @returns {T}
 */
function withPlaceholders(value) {
  const text = JSON.stringify(value).replaceAll(
    /"eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]+"/g,
    (_, payload) => `"${placeholder(playerOf(payload))}"`,
  );
  return JSON.parse(text);
}

/** Browsers run this too, so it uses no module of Node. @param {string} payload @returns {string} */
const playerOf = (payload) => JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))).plyrId;

/**
 * What a sample shows where a session belongs.
 * @param {string} plyrId Whose session.
 */
export const placeholder = (plyrId) => `${plyrId.toUpperCase().replaceAll('-', '_')}_SESSION_JWT`;
