/** Closes a server within a time limit, whatever is connected. */
import type { Server } from 'node:http';

/** How long running requests can take to end. With the write of the state that follows, closing takes less than 5 s. */
const graceMs = 4_000;

/**
 * Stops listening and ends all connections.
 * @param server The server, which may be closing.
 * @param isGraceful Whether running requests get some seconds to end. Node itself would wait forever for a half-open
 * request.
 * @returns A promise that resolves when no connection is open.
 */
export function closeServer(server: Server, isGraceful: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let sweep: NodeJS.Timeout | undefined;
    let deadline: NodeJS.Timeout | undefined;
    server.close((error) => {
      clearInterval(sweep);
      clearTimeout(deadline);
      if (error && (error as NodeJS.ErrnoException).code !== 'ERR_SERVER_NOT_RUNNING') reject(error);
      else resolve();
    });
    if (!isGraceful) return server.closeAllConnections();
    // Idle connections stay open after a response, because the client may send another request.
    server.closeIdleConnections();
    sweep = setInterval(() => server.closeIdleConnections(), 20);
    deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  });
}
