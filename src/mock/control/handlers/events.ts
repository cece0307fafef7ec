/** Server-sent events of a sandbox. */
import { mostReaders, requestEvent } from '../../observability/event-hub.js';
import { UserError } from '../../openapi/user-error.js';
import { type ControlHandler, RawReply } from '../handler.js';

/** How often the worker catches up while there is a reader, in milliseconds. Events are not sent more often. */
const catchUpMs = 250;

export const eventHandlers: Record<'streamEvents', ControlHandler> = {
  streamEvents({ query, headers, sandbox, sandboxName, parts }) {
    const { events } = parts;
    if (events.size >= mostReaders)
      throw new UserError(`There are ${mostReaders} readers of events already. Close one of them.`, 429);
    // A browser that reconnects sends the ID of the last request that it knows.
    const last = query.since ?? headers['last-event-id'];
    const since = /^\d{1,15}$/.test(String(last)) ? Number(last) : sandbox.journal.count;
    return new RawReply({
      status: 200,
      // nginx would otherwise collect events before it forwards them.
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
      stream(response) {
        const missed = sandbox.journal.summaries(since);
        const past = missed.map(([id, summary]) => requestEvent(id, summary));
        events.subscribe(sandboxName, response, past);
        // The sandbox may be created or deleted meanwhile. Watching it doesn't count as a use.
        const current = () => parts.sandboxes.all().find(({ name }) => name === sandboxName);
        const timer = setInterval(() => current()?.state.tasks.catchUp(), catchUpMs).unref();
        response.on('close', () => clearInterval(timer));
      },
    });
  },
};
