/** The end of a server, within a time, whatever is connected. */
import type { Server } from 'node:http';

/** How long running requests may take to end. The state is written after that, and all of it takes less than 5 s. */
const graceMs = 4_000;

/**
 * Stops listening and ends all connections.
 * @param server The server; it may be closing already.
 * @param isGraceful Whether running requests get some seconds to end. Node itself would wait for a half-open request
 * forever.
 * @returns When no connection is open.
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
    // Connections stay open after their answer, in case that more is asked.
    server.closeIdleConnections();
    sweep = setInterval(() => server.closeIdleConnections(), 20);
    deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  });
}
