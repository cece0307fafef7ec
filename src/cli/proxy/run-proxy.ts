import type { AddressInfo } from 'node:net';
import { createSignedFetch } from '../../client/signed-fetch.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { keysOf, resolveProfile } from '../api/profile.js';
import { lineWriter } from '../mock/log-writer.js';
import { painter, type Shell } from '../shell.js';
import { createSigningProxy } from './signing-proxy.js';

/** How `plyr-api proxy` was called. */
export interface ProxyCommand {
  profile?: string | undefined;
  baseUrl?: string | undefined;
  port: number;
  host: string;
  allowedOrigins: readonly string[];
  allowedHosts: readonly string[];
  /** Whether requests that change something may pass to mainnet. */
  isConfirmed: boolean;
  isQuiet: boolean;
  isColored: boolean;
}

/**
 * Runs the proxy until a signal ends it.
 * @param command How it was called.
 * @param shell Gets the log.
 * @throws UserError if a key is missing, or if the proxy can't listen.
 */
export async function runProxy(command: ProxyCommand, shell: Shell): Promise<void> {
  const { host, port, isQuiet, isConfirmed } = command;
  const profile = resolveProfile(command);
  const paint = painter(command.isColored);
  const print = lineWriter((text) => shell.stdout.write(text));
  const proxy = createSigningProxy({
    signedFetch: createSignedFetch({ ...keysOf(profile), timeoutMs: 0, onEvent: () => {} }),
    baseUrl: profile.baseUrl,
    allowsChanges: !profile.isMainnet || isConfirmed,
    allowedOrigins: new Set(command.allowedOrigins),
    allowedHosts: new Set(command.allowedHosts.map((name) => name.toLowerCase())),
    log: ({ method, path, status, durationMs }) => {
      const color = status < 400 ? 'green' : status < 500 ? 'yellow' : 'red';
      if (!isQuiet)
        print(
          `${paint(color, String(status))} ${method} ${path} ${paint('dim', `${durationMs.toFixed(1)} ms`)}`,
        );
    },
  });
  await new Promise<void>((resolve, reject) => {
    proxy.once('error', reject).listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`can't listen on ${host}:${port} (${error.code}). Choose another --port or --host.`);
  });
  const address = proxy.address() as AddressInfo;
  const own = address.address.includes(':') ? `[${address.address}]` : address.address;
  print(`Signs for ${profile.baseUrl}. Call http://${own}:${address.port} in its place, without signatures.`);
  if (profile.isMainnet && !isConfirmed)
    print('Requests that change something do not pass. To let them pass, start it with --yes.');
  await new Promise<void>((resolve) => {
    shell.on('SIGINT', () => resolve());
    shell.on('SIGTERM', () => resolve());
  });
  await new Promise<void>((resolve) => {
    proxy.close(() => resolve());
    proxy.closeAllConnections();
  });
  print('Stopped.');
}
