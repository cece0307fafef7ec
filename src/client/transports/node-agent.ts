import type { HttpModule, NodeAgent, NodeResponse, NodeSocket } from './node-types.js';

/** How long a connection may be idle if the server doesn't say. Node's `fetch` uses the same time. */
const IDLE_MS = 4_000;

/** The server counts from when it sent its response, and its close of the connection takes time to arrive. */
const MARGIN_MS = 1_000;

/** Keeps connections open, but closes them before the server does. */
export interface KeptConnections {
  readonly agent: NodeAgent;
  /** Reads how long the server keeps the connection of a response. */
  learnFrom(response: NodeResponse): void;
  /**
   * Closes connections that the server may be about to close. A request on such a connection may be lost, and
   * the client could not know whether it was carried out. A timer alone is not enough, because it can be late
   * on a busy machine.
   *
   * @returns Whether a connection is left to reuse.
   */
  closeStale(): boolean;
}

/**
 * Creates an agent for one protocol.
 *
 * @param module - `node:http` or `node:https`.
 */
export function keepConnections(module: HttpModule): KeptConnections {
  const agent = new module.Agent({ keepAlive: true });
  const idleTimes = new WeakMap<NodeSocket, number>();
  const deadlines = new WeakMap<NodeSocket, number>();
  const keep = agent.keepSocketAlive;
  agent.keepSocketAlive = (socket) => {
    const idle = idleTimes.get(socket) ?? IDLE_MS;
    deadlines.set(socket, performance.now() + idle);
    if (idle <= 0 || !keep.call(agent, socket)) return false;
    socket.setTimeout(idle);
    return true;
  };
  return {
    agent,
    learnFrom({ headers, socket }) {
      const [, seconds] = /(?:^|[,;\s])timeout=(\d+)/i.exec(headers['keep-alive'] ?? '') ?? [];
      if (seconds) idleTimes.set(socket, Number(seconds) * 1000 - MARGIN_MS);
      else idleTimes.delete(socket);
    },
    closeStale() {
      let hasFree = false;
      for (const name in agent.freeSockets) {
        for (const socket of [...(agent.freeSockets[name] as readonly NodeSocket[])]) {
          if ((deadlines.get(socket) as number) > performance.now()) {
            hasFree = true;
          } else {
            socket.emit('agentRemove');
            socket.destroy();
          }
        }
      }
      return hasFree;
    },
  };
}
