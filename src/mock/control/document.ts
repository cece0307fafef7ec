/** The description of the control API, in the form in which the mock reads descriptions. */
import { readFileSync } from 'node:fs';
import type { OpenApiDocument } from '../openapi/document.js';
import { assetPath } from '../package-files.js';

/** What `4XX` stands for in it. */
const refusals = ['400', '403', '404', '405', '413'];

// biome-ignore lint/suspicious/noExplicitAny: the parts of an OpenAPI document, read as they come
type Part = any;

/**
 * Reads the description that ships with the package: parameters are moved from paths to operations, headers left out,
 * and refusals listed one by one.
 */
export function loadControlDocument(): OpenApiDocument {
  const document: Part = JSON.parse(readFileSync(assetPath('dist/generated/mock-control.json'), 'utf8'));
  const follow = (part: Part): Part =>
    part.$ref
      ? part.$ref
          .slice(2)
          .split('/')
          .reduce((node: Part, name: string) => node[name], document)
      : part;
  for (const item of Object.values<Part>(document.paths)) {
    const { parameters: shared = [] } = item;
    delete item.parameters;
    for (const operation of Object.values<Part>(item)) {
      operation.parameters = [...shared, ...(operation.parameters ?? [])]
        .map(follow)
        .filter((parameter) => parameter.in !== 'header');
      const { '4XX': refused, ...answers } = operation.responses;
      operation.responses = {
        ...answers,
        ...Object.fromEntries(refusals.map((status) => [status, follow(refused)])),
      };
      for (const body of [operation.requestBody, ...Object.values<Part>(operation.responses)])
        for (const media of Object.values<Part>(body?.content ?? {})) media.examples ??= {};
    }
  }
  return document;
}
