import type { Shell } from '../shell.js';
import { LineTransport } from './line-transport.js';
import { createMcpServer } from './mcp-server.js';
import { chooseTarget } from './target.js';

/** How `plyr-api mcp` was called. */
export interface McpCommand {
  profile?: string | undefined;
  allowsWrites: boolean;
}

/**
 * Serves the Model Context Protocol until the client closes its end, or a signal ends the process.
 * @param command The server to call, and whether calls may change something there.
 * @param shell Carries the protocol. Nothing else is written to standard output.
 * @throws UserError for an unknown profile.
 */
export async function runMcp({ profile, allowsWrites }: McpCommand, shell: Shell): Promise<void> {
  const target = chooseTarget(profile, allowsWrites);
  const server = createMcpServer(target);
  const isTold = shell.stdin.isTTY;
  if (isTold)
    shell.stderr.write(
      `This is a server for AI agents, which calls ${target.name}. It reads the protocol from standard input. Press Ctrl-C to stop.\n`,
    );
  const ended = new Promise<boolean>((resolve) => {
    server.onclose = () => resolve(false);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) shell.on(signal, () => resolve(true));
  });
  server.onerror = (error) => shell.stderr.write(`plyr-api: ${error.message}\n`);
  await server.connect(new LineTransport(shell.stdin, shell.stdout));
  const isKilled = await ended;
  await target.close();
  // Otherwise, standard input keeps the process alive.
  if (isKilled) shell.exit(0);
}
