/** The description as a Postman collection, format 2.1, which newman and Bruno are tested to run. */
import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import type { Document, Example, Operation, Parameter, ResponseObject } from '../../docs/document.js';
import { networkSentence } from '../../docs/networks.js';
import { follow, routesOf } from '../../lib/openapi-walk.js';
import { type SampleRequest, sampleRequests } from '../../samples/request.js';

interface PostmanRequest {
  method: string;
  header: Field[];
  body?: { mode: 'raw'; raw: string; options: { raw: { language: 'json' } } };
  url: { raw: string; host: string[]; path: string[]; query?: Field[]; variable?: Field[] };
}

interface Field {
  key: string;
  value: string;
  description?: string | undefined;
}

/** A response of an operation, with the name of its example. */
interface Answer extends Example {
  status: string;
  mediaType: string;
  name: string;
}

const guide = `Signed requests to the PLYR Game API, one for each operation. A script of the collection signs them.

By default, the collection calls the mock on this machine (\`npm start\` in the plyr-api repository). For the real servers,
set \`baseUrl\`, \`apiKey\`, and \`secretKey\` in an environment, as secrets, and never share them.

Log in first: the session goes into a variable of the player's name, such as \`ALICE_SESSION_JWT\`, where other requests
look for it.

Tested: newman, and the import and the command line of Bruno. Both send every operation to the mock of each network. Not
tested: the apps of Postman, Bruno, and Insomnia. Older versions of Insomnia import the requests without the script that
signs them.

If the server returns \`Missing authentication headers\`, your tool didn't run the script. Start \`plyr-api proxy\`, which
signs instead, and set \`baseUrl\` to its address.`;

/** The mock of this machine and its demo game: a user who only presses Send can't do any harm. */
const variables = {
  baseUrl: 'http://127.0.0.1:4010/api',
  apiKey: 'plyr-demo-key',
  secretKey: 'plyr-demo-secret',
};

/**
 * Renders generated/plyr.postman_collection.json.
 * @param document The bundled description.
 * @returns JSON text, the same for the same description.
 */
export function renderPostmanCollection(document: Document): string {
  const requests: Map<string, SampleRequest> = sampleRequests(document as never);
  const operations = routesOf(document).map(({ operation }) => operation);
  const common = commonErrors(document, operations);
  const item = (operation: Operation) => {
    const request = requestOf(document, operation, requests.get(operation.operationId) as SampleRequest);
    return {
      id: operation.operationId,
      name: operation.summary,
      request: { ...request, description: descriptionOf(operation) },
      response: answersOf(document, operation)
        .filter(({ name }) => !common.has(name))
        .map((answer) => exampleOf(answer, request)),
    };
  };

  const folders = document.tags.map((tag) => ({
    id: tag.name,
    name: tag['x-displayName'],
    description: tag.description,
    item: operations.filter(({ tags }) => tags[0] === tag.name).map(item),
  }));
  const sessions = new Set(
    [...requests.values()].flatMap(({ json }) => json.match(/\w+_SESSION_JWT/g) ?? []),
  );
  const collection = {
    info: {
      _postman_id: 'b5d6e8a4-0f2c-5c8e-9a57-706c79722e61',
      name: `${document.info.title} ${document.info.version}`,
      description: guide,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: folders,
    event: [script('prerequest', 'sign.js'), script('test', 'keep-session.js')],
    variable: Object.entries({
      ...variables,
      ...Object.fromEntries([...sessions].sort().map((name) => [name, ''])),
    }).map(([key, value]) => ({ key, value, type: 'string' })),
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function script(listen: 'prerequest' | 'test', file: string): object {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8').trimEnd();
  return { listen, script: { id: file, type: 'text/javascript', exec: text.split('\n') } };
}

function requestOf(document: Document, operation: Operation, sample: SampleRequest): PostmanRequest {
  const descriptions = new Map(
    (operation.parameters ?? [])
      .map((parameter) => follow<Parameter>(document, parameter))
      .map(({ name, description }) => [name, description]),
  );
  const fields = (values: Record<string, unknown>) =>
    Object.entries(values).map(([key, value]) => ({
      key,
      value: String(value),
      description: descriptions.get(key),
    }));
  const path = sample.template.replaceAll(/\{(\w+)\}/g, ':$1');
  const query = fields(sample.query);
  const search = query.map(({ key, value }) => `${key}=${value}`).join('&');
  return {
    method: sample.method,
    header: sample.body ? [{ key: 'content-type', value: 'application/json' }] : [],
    ...(sample.body && {
      body: {
        mode: 'raw',
        raw: withVariables(JSON.stringify(sample.body, null, 2)),
        options: { raw: { language: 'json' } },
      },
    }),
    url: {
      raw: `{{baseUrl}}${path}${search && `?${search}`}`,
      host: ['{{baseUrl}}'],
      path: path.split('/').slice(1),
      ...(query.length > 0 && { query }),
      ...(Object.keys(sample.pathParameters).length > 0 && { variable: fields(sample.pathParameters) }),
    },
  };
}

/** The samples say `ALICE_SESSION_JWT` where a session belongs. */
const withVariables = (text: string) => text.replaceAll(/"(\w+_SESSION_JWT)"/g, '"{{$1}}"');

function descriptionOf(operation: Operation): string {
  const role = operation['x-plyr-role'];
  return [
    operation.description.trim(),
    role && `Needs an API key with the role \`${role}\`.`,
    operation['x-plyr-availability'] !== 'documented' &&
      `This operation is ${operation['x-plyr-availability'].replace('-', ' ')}.`,
    networkSentence(operation),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function answersOf(document: Document, operation: Operation): Answer[] {
  return Object.entries(operation.responses).flatMap(([status, response]) =>
    Object.entries(follow<ResponseObject>(document, response).content ?? {}).flatMap(
      ([mediaType, { examples = {} }]) =>
        Object.entries(examples).map(([name, example]) => ({
          status,
          mediaType,
          name,
          ...follow<Example>(document, example),
        })),
    ),
  );
}

/** Errors that most operations share would be most of the file; the guides describe them once. */
function commonErrors(document: Document, operations: Operation[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { name, status } of operations.flatMap((operation) => answersOf(document, operation)))
    if (status >= '400') counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > operations.length / 2).map(([name]) => name));
}

/** Shown with the address alone: a copy of the whole request in each of a thousand examples would double the file. */
function exampleOf({ status, mediaType, summary, value }: Answer, { method, url }: PostmanRequest): object {
  const isJson = mediaType === 'application/json';
  return {
    name: `${status} ${summary}`,
    originalRequest: { method, url: url.raw },
    status: STATUS_CODES[status],
    code: Number(status),
    _postman_previewlanguage: isJson ? 'json' : 'text',
    header: [{ key: 'content-type', value: mediaType }],
    body: isJson ? JSON.stringify(value, null, 2) : String(value),
  };
}
