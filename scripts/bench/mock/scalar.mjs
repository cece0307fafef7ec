/** Scalar's mock server, as its README shows. */
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { createMockServer } from '@scalar/mock-server';

const [description, port] = process.argv.slice(2);
const app = await createMockServer({ specification: JSON.parse(readFileSync(description, 'utf8')) });
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' });
