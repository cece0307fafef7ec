import type { Program } from '../command.js';
import type { ProxyCommand } from '../proxy/run-proxy.js';
import { hasColors, type Shell } from '../shell.js';
import { nonEmpty, wholeNumber } from '../values.js';
import { baseUrlOption, profileOption } from './server-options.js';

/**
 * Adds `plyr-api proxy`, which signs requests of other programs.
 * @param program Gets the command.
 * @param shell The process.
 * @param run Runs the proxy. The default loads the code first.
 */
export function addProxyCommand(program: Program, shell: Shell, run: typeof loadAndRun = loadAndRun): void {
  program
    .command('proxy')
    .summary('sign the requests of programs that cannot sign')
    .description(
      'Listens on this machine, signs each request that arrives, and passes it on. So unsigned tools such as curl, k6, or Swagger UI can call the API.',
    )
    .optionsGroup('Server:')
    .addOption(profileOption())
    .addOption(baseUrlOption())
    .option('--yes', 'let requests that change something pass to mainnet')
    .optionsGroup('Listening:')
    .option('--port <number>', 'port to listen on; 0 picks a free one', wholeNumber(65_535), 4011)
    .option('--host <address>', 'address to listen on', nonEmpty('an IP address'), '127.0.0.1')
    .option(
      '--allow-origin <origin...>',
      'origin of web pages that may use the proxy, such as http://127.0.0.1:8080',
    )
    .option('--allow-host <name...>', 'host name of the proxy, besides localhost and IP addresses')
    .optionsGroup('Output:')
    .option('--quiet', "don't log requests")
    .addHelpText(
      'after',
      `
Example:
  plyr-api proxy --profile mock
  curl http://127.0.0.1:4011/user/info/alice`,
    )
    .action(async (options, command) => {
      await run(
        {
          profile: options.profile,
          baseUrl: options.baseUrl,
          port: options.port,
          host: options.host,
          allowedOrigins: options.allowOrigin ?? [],
          allowedHosts: options.allowHost ?? [],
          isConfirmed: options.yes ?? false,
          isQuiet: options.quiet ?? false,
          isColored: hasColors(shell.stdout, command.optsWithGlobals().color),
        },
        shell,
      );
    });
}

async function loadAndRun(command: ProxyCommand, shell: Shell): Promise<void> {
  const { runProxy } = await import('../proxy/run-proxy.js');
  await runProxy(command, shell);
}
