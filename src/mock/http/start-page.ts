import { chainIds, type Network } from '../state/network.js';
import type { ApiKey } from '../state/records.js';

/**
 * Returns shell commands that sign and send a first request.
 * @param base The mock's origin, followed by the path of a sandbox if there is one.
 * @param key The key that signs the request.
 * @param options Options of curl.
 * @returns Lines for a POSIX shell with curl and openssl.
 */
export function firstCall(base: string, key: Readonly<ApiKey>, options: readonly string[] = []): string {
  return `TIMESTAMP=$(date +%s000)
SIGNATURE=$(printf '%s{}' "$TIMESTAMP" | openssl dgst -sha256 -hmac '${key.secretKey}' | sed 's/.* //')
${['curl', ...options].join(' ')} ${base}/api/user/info/alice -H 'apikey: ${key.apiKey}' -H "timestamp: $TIMESTAMP" -H "signature: $SIGNATURE"`;
}

/**
 * Renders the page at `/`, or at `/s/NAME/` of a sandbox: what the mock is, and how to send a first request.
 * @param base The URL of the page without its last slash. The links begin with its path.
 * @param apiKeys The keys to show.
 * @param network The network whose server the mock behaves like. Undefined when there is no single one.
 * @returns HTML that loads nothing from other origins.
 */
export function renderStartPage(base: string, apiKeys: Readonly<ApiKey>[], network?: Network): string {
  const keys = apiKeys.map(
    ({ apiKey, secretKey, gameId, role }) =>
      `<tr>${[apiKey, secretKey, gameId, role].map((cell) => `<td><code>${escapeHtml(cell)}</code></td>`).join('')}</tr>`,
  );
  const root = new URL(`${base}/`).pathname;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>PLYR API mock</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
  pre { overflow-x: auto; padding: 1rem; border: 1px solid; border-radius: .5rem }
  td, th { padding: .2rem 1rem .2rem 0; text-align: left }
</style>
<h1>PLYR API mock</h1>
<p>The API is at <code>${escapeHtml(base)}/api</code>. Read the <a href="${root}docs/">docs</a>
(<a href="${root}docs/llms.txt">as text</a>), or the description:
<a href="${root}openapi.yaml">YAML</a>, <a href="${root}openapi.json">JSON</a>.</p>
<p>The <a href="${root}docs/control.html">control API</a> changes players, moves the clock, makes requests fail, and shows
what your game sent.</p>
${
  network
    ? `<p>It behaves like the server of the <strong>${network}</strong>, chain ${chainIds[network]}.</p>
`
    : ''
}<h2>First call</h2>
<p>Paste this into a shell. It signs a request without a body, and reads the player Alice.</p>
${apiKeys[0] ? `<pre><code>${escapeHtml(firstCall(base, apiKeys[0]))}</code></pre>` : '<p>This mock has no demo keys. Sign with your own key.</p>'}
<h2>Keys</h2>
<table>
<tr><th>API key</th><th>Secret key</th><th>Game</th><th>Role</th></tr>
${keys.join('\n')}
</table>
<h2>Any documented response</h2>
<p>Add <code>Prefer: code=401, example=requestExpired</code> to any request to get that response. The docs list the names of
the examples.</p>
</html>
`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] as string);
}
