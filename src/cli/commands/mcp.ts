import type { Program } from '../command.js';
import type { McpCommand } from '../mcp/run-mcp.js';
import type { Shell } from '../shell.js';
import { nonEmpty } from '../values.js';

/**
 * Adds `plyr-api mcp`, a server for AI agents.
 * @param program Gets the command.
 * @param shell The process.
 * @param run Serves the protocol. The default loads the code first.
 */
export function addMcpCommand(program: Program, shell: Shell, run: typeof loadAndRun = loadAndRun): void {
  program
    .command('mcp')
    .summary('let AI agents search, read, and call the API')
    .description(
      'Serves the Model Context Protocol on standard input and output. Without a profile, agents call a mock that this command starts when it is needed.',
    )
    .option(
      '--profile <name>',
      'the server that agents call: mock for a running mock, testnet, mainnet, or a profile of your config file',
      nonEmpty('the name of a profile'),
    )
    .option('--allow-writes', 'allow calls that change something there; each needs an acknowledgment')
    .addHelpText(
      'after',
      `
For most clients, add this to the settings:
  { "mcpServers": { "plyr": { "command": "npx", "args": ["plyr-api", "mcp"] } } }`,
    )
    .action(async ({ profile, allowWrites }) => {
      await run({ profile, allowsWrites: allowWrites ?? false }, shell);
    });
}

async function loadAndRun(command: McpCommand, shell: Shell): Promise<void> {
  const { runMcp } = await import('../mcp/run-mcp.js');
  await runMcp(command, shell);
}
