/** Code samples of the control API: curl, TypeScript with `fetch`, and Python with its standard library. */
import { follow } from '../lib/openapi-walk.js';
import { notation as javascript } from '../samples/javascript.js';
import { notation as pythonNotation } from '../samples/python.js';
import { lines, literal, singleQuoted, when } from '../samples/text.js';
import type { Document, Example, Operation, Parameter, ResponseObject, Route } from './document.js';

/** The query of a sample. One with all filters would find nothing. */
export const sampleQueries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  listPlayers: { text: 'ali' },
  listRooms: { game: 'demo-game', limit: '10' },
  listChips: { game: 'demo-game' },
  listNfts: { game: 'demo-game' },
  listBadges: { game: 'demo-game' },
  listActivity: { player: 'alice' },
  listRequests: { player: 'alice', limit: '10' },
  countRequests: { operation: 'login', status: '4xx' },
  waitForRequests: { operation: 'login', timeoutMs: '5000' },
  listNearMisses: { operation: 'login', status: '200' },
  exportHar: { player: 'alice' },
  exportJsonLines: { player: 'alice' },
  streamEvents: { since: '0' },
  listErrors: { limit: '10' },
};

/** What a sample sends, and the media type of what it gets. */
export interface ControlRequest {
  method: string;
  /** The address, with the query. */
  url: string;
  body: unknown;
  mediaType: string;
}

/**
 * Makes the request that the samples of an operation send.
 * @param document The description of the control API.
 * @param route The operation. Its path parameters have examples.
 */
export function controlRequest(document: Document, { method, path, operation }: Route): ControlRequest {
  const parameters = (operation.parameters ?? []).map((one) => follow<Parameter>(document, one));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const { example } = parameters.find((one) => one.name === name) as Parameter & { example: unknown };
    return encodeURIComponent(String(example));
  });
  const query = new URLSearchParams(sampleQueries[operation.operationId] ?? {}).toString();
  const server = document.servers[0]?.url ?? '';
  const response = follow<ResponseObject>(document, operation.responses['200'] as ResponseObject);
  const [mediaType = ''] = Object.keys(response.content ?? {});
  return {
    method,
    url: `${server}${filled}${query && `?${query}`}`,
    body: bodyOf(document, operation),
    mediaType,
  };
}

function bodyOf(document: Document, { requestBody }: Operation): unknown {
  const { examples = {} } = requestBody?.content['application/json'] ?? {};
  const [first] = Object.values(examples);
  return first && follow<Example>(document, first).value;
}

/**
 * Makes the samples of an operation.
 * @param document The description of the control API.
 * @param route The operation.
 * @returns One in each language.
 */
export function controlSamples(document: Document, route: Route): { lang: string; source: string }[] {
  const request = controlRequest(document, route);
  if (route.operation.operationId === 'putSnapshot') return restoreSamples(request);
  return [
    { lang: 'curl', source: curl(request) },
    { lang: 'TypeScript', source: typescript(request) },
    { lang: 'Python', source: python(request) },
  ];
}

/** A snapshot is too large to show, so these samples save one and restore it. */
function restoreSamples({ url }: ControlRequest): { lang: string; source: string }[] {
  return [
    {
      lang: 'curl',
      source: lines(`curl ${url} > snapshot.json`, `curl -X PUT ${url} -d @snapshot.json`),
    },
    {
      lang: 'TypeScript',
      source: lines(
        `const url = '${url}';`,
        'const snapshot = await (await fetch(url)).text();',
        "const response = await fetch(url, { method: 'PUT', body: snapshot });",
        'if (!response.ok) throw new Error(await response.text());',
      ),
    },
    {
      lang: 'Python',
      source: lines(
        'from urllib.request import Request, urlopen',
        '',
        `url = "${url}"`,
        'with urlopen(url) as response:',
        '    snapshot = response.read()',
        'urlopen(Request(url, method="PUT", data=snapshot))',
      ),
    },
  ];
}

const isStream = ({ mediaType }: ControlRequest) => mediaType === 'text/event-stream';
const isJson = ({ mediaType }: ControlRequest) => mediaType === 'application/json';

function curl(sent: ControlRequest): string {
  const { method, url, body } = sent;
  const options = [
    ...when(isStream(sent), '--no-buffer'),
    ...when(method !== 'GET', `-X ${method}`),
    shellQuoted(url),
  ];
  const request = ['curl', ...options].join(' ');
  if (body === undefined) return lines(request);
  return lines(
    [request, "-H 'content-type: application/json'", `-d ${shellQuoted(jsonOf(body))}`].join(' \\\n  '),
  );
}

/** On one line if it is short. */
function jsonOf(body: unknown): string {
  const short = JSON.stringify(body);
  return short.length > 60 ? JSON.stringify(body, null, 2) : short;
}

/** Quoted only where a shell would read more than the text itself. */
const shellQuoted = (text: string) =>
  /^[\w:/.@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

function typescript(request: ControlRequest): string {
  const { method, url, body } = request;
  const init = [
    ...when(method !== 'GET', `  method: '${method}',`),
    ...(body === undefined ? [] : [`  body: JSON.stringify(${literal(body, javascript, 2, '  ')}),`]),
  ];
  return lines(
    init.length > 0
      ? [`const response = await fetch(${singleQuoted(url)}, {`, ...init, '});']
      : `const response = await fetch(${singleQuoted(url)});`,
    'if (!response.ok) throw new Error(await response.text());',
    isStream(request)
      ? [
          'const decoder = new TextDecoder();',
          'for await (const part of response.body ?? []) {',
          '  console.log(decoder.decode(part, { stream: true }));',
          '}',
        ]
      : `console.log(await response.${isJson(request) ? 'json' : 'text'}());`,
  );
}

function python(request: ControlRequest): string {
  const { method, url, body } = request;
  const isPlain = method === 'GET';
  return lines(
    ...when(isJson(request) || body !== undefined, 'import json'),
    `from urllib.request import ${isPlain ? 'urlopen' : 'Request, urlopen'}`,
    '',
    ...(body === undefined ? [] : [`body = ${literal(body, pythonNotation)}`]),
    ...when(
      !isPlain,
      'request = Request(',
      `    "${url}",`,
      `    method="${method}",`,
      ...when(
        body !== undefined,
        '    data=json.dumps(body).encode(),',
        '    headers={"content-type": "application/json"},',
      ),
      ')',
    ),
    `with urlopen(${isPlain ? `"${url}"` : 'request'}) as response:`,
    isStream(request)
      ? ['    for line in response:', '        print(line.decode(), end="")']
      : `    print(${isJson(request) ? 'json.load(response)' : 'response.read().decode()'})`,
  );
}
