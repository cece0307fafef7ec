/** Runs the suite as a worker: a message with the context gets the outcomes. */
import { runSuite } from './suite.js';

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await runSuite((await request.json()) as Parameters<typeof runSuite>[0]));
  },
};
