import { X509Certificate } from 'node:crypto';
import { checkedPublicUrl } from '../../mock/http/public-url.js';
import { firstCall } from '../../mock/http/start-page.js';
import type { Mock, MockOptions } from '../../mock/index.js';
import { isDemoKey } from '../../mock/sandboxes/own-keys.js';
import { demoOtp, demoPlayers } from '../../mock/seed/demo-state.js';
import { chainIds } from '../../mock/state/network.js';
import type { ApiKey } from '../../mock/state/records.js';
import { quotedIfNeeded } from '../api/shell-quoted.js';
import type { Paint } from '../shell.js';
import { keyTable, list } from './columns.js';

/** The files that the options name. */
export interface NamedFiles {
  seedFile?: string | undefined;
  certFile?: string | undefined;
}

/**
 * Returns the text that is printed when the mock has started: its address, its settings, and how to send a first request.
 * @param mock The running mock.
 * @param options How it was started.
 * @param paint Styles the parts.
 * @param files See {@link NamedFiles}.
 * @param platform The operating system, which decides the commands of the first request.
 */
export function welcome(
  mock: Mock,
  options: MockOptions,
  paint: Paint,
  { seedFile, certFile }: NamedFiles = {},
  platform: NodeJS.Platform = process.platform,
): string {
  // The people of a team copy these lines, so they contain the address that everyone reaches.
  const origin = options.publicUrl === undefined ? mock.origin : checkedPublicUrl(options.publicUrl);
  const url = `${origin}/api`;
  // A server behind the proxy has its own keys. Keys in a state folder may be real, so they are not printed.
  const keys = options.proxy === undefined ? mock.state.tables.apiKeys.all().filter(isDemoKey) : [];
  const settings = [
    ['API', paint('cyan', url)],
    ['Docs', paint('cyan', `${origin}/docs`)],
    [options.console === false ? 'Start page' : 'Console', paint('cyan', `${origin}/`)],
    ['Control API', paint('cyan', `${origin}/_mock/`)],
    ...(options.publicUrl === undefined ? [] : [['Local address', paint('cyan', mock.origin)]]),
    ...settingsOf(options),
    ...(seedFile === undefined ? [] : [['Seed file', seedFile]]),
  ];
  const blocks = [`${paint('bold', 'PLYR API mock')} is running.`, list(settings)];
  if (keys.length > 0) blocks.push(keyTable(keys, paint));
  if (options.proxy === undefined) blocks.push(...players(mock, options));
  const [key] = keys;
  if (key && platform === 'win32')
    blocks.push('To send a first request, paste this into PowerShell:', firstCallOnWindows(url, key));
  else if (key)
    blocks.push(
      'To send a first request, paste this into another shell:',
      firstCall(origin, key, trustOptions(mock, options, certFile)),
    );
  blocks.push('Press Ctrl-C to stop.');
  return `${blocks.join('\n\n')}\n`;
}

/** PowerShell has neither `date` nor `openssl`, so this command signs. */
const firstCallOnWindows = (url: string, { apiKey, secretKey }: Readonly<ApiKey>): string =>
  `$env:PLYR_API_KEY = '${apiKey}'; $env:PLYR_SECRET_KEY = '${secretKey}'
npx plyr-api call getUserInfo identifier=alice --base-url ${url}`;

/** Returns the options by which curl accepts a self-signed certificate. */
function trustOptions({ certificate }: Mock, { publicUrl }: MockOptions, certFile?: string): string[] {
  // The public address has the certificate of a proxy.
  if (certificate === undefined || publicUrl !== undefined) return [];
  const parsed = new X509Certificate(certificate);
  if (!parsed.checkIssued(parsed)) return [];
  // Without a file, only this run of the mock has the certificate.
  return certFile === undefined ? ['--insecure'] : ['--cacert', quotedIfNeeded(certFile)];
}

/** Returns the settings that differ from the defaults. */
function settingsOf({
  host,
  proxy,
  stateDir,
  mode,
  hmac,
  strict,
  network = mode === 'static' ? undefined : 'testnet',
  rewardPool,
  tls,
  signatureClock,
}: MockOptions): string[][] {
  const rows: string[][] = [];
  if (host === '0.0.0.0' || host === '::') rows.push(['Listens on', `all addresses (--host ${host})`]);
  if (tls === true) rows.push(['TLS', 'self-signed certificate, which clients must be set to trust (--tls)']);
  if (proxy !== undefined) {
    rows.push(['Proxy', `forwards to ${proxy} and reports violations of the description`]);
  } else {
    if (network) rows.push(['Network', `${network}, chain ${chainIds[network]}`]);
    if (rewardPool) rows.push(['Reward pool', 'simulated; no network has it (--reward-pool)']);
    if (mode === 'static') rows.push(['Responses', 'examples of the description, without state (--static)']);
    if (hmac === 'presence') rows.push(['Signatures', 'required, but not verified (--hmac presence)']);
    if (hmac === 'off') rows.push(['Signatures', 'not required (--hmac off)']);
    if (signatureClock === 'real')
      rows.push(['Signature clock', 'that of this machine, in all sandboxes (--signature-clock real)']);
    if (strict) rows.push(['Strict', 'rejects what the docs forbid and the server accepts (--strict)']);
  }
  if (stateDir !== undefined) rows.push(['State folder', stateDir]);
  return rows;
}

function players({ state }: Mock, { strictOtp }: MockOptions): string[] {
  // Players and passwords of a state file may be real, like its keys.
  const demo = demoPlayers.filter(({ plyrId }) => state.tables.users.get(plyrId)?.fixedOtp === demoOtp);
  if (demo.length === 0) return [];
  return [
    list([
      ['Players', demo.map(({ plyrId }) => plyrId).join(', ')],
      ['One-time password', strictOtp ? 'see /_mock/players/{plyrId}/otp' : demoOtp],
    ]),
  ];
}
