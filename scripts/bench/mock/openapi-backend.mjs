/** openapi-backend behind a bare node:http server, as its README shows, with requests checked. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { OpenAPIBackend } from 'openapi-backend';

const [description, port] = process.argv.slice(2);
const definition = JSON.parse(readFileSync(description, 'utf8'));
const schemes = Object.keys(definition.components.securitySchemes);
const api = new OpenAPIBackend({
  definition,
  // It takes OpenAPI 3.1 for 3.0 when it checks the description itself.
  quick: true,
  ajvOpts: { strict: false },
  securityHandlers: Object.fromEntries(
    schemes.map((name) => [name, ({ request }) => Boolean(request.headers[name])]),
  ),
});
api.register({
  notFound: (_context, _request, response) => send(response, 404, { error: 'not found' }),
  unauthorizedHandler: (_context, _request, response) => send(response, 401, { error: 'unauthorized' }),
  validationFail: ({ validation }, _request, response) => send(response, 400, { error: validation.errors }),
  notImplemented({ operation }, _request, response) {
    const { status, mock } = api.mockResponseForOperation(operation.operationId);
    send(response, status, mock);
  },
});
await api.init();

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    const body = text ? JSON.parse(text) : undefined;
    const { method, url: path, headers } = request;
    api.handleRequest({ method, path, body, headers }, request, response);
  });
}).listen(Number(port), '127.0.0.1');

function send(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
