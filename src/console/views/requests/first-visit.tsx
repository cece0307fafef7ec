import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { base } from '../../api/place.js';
import { keyFor, readKeys, sendSigned } from '../../api/send-signed.js';
import { CopyButton } from '../../parts/copy-button.js';
import { ScrollX } from '../../parts/scroll-x.js';
import { Failure, Loading } from '../../parts/states.js';
import { useReading } from '../../parts/use-reading.js';
import { attempt } from '../../stores/notices.js';
import { firstCurl } from './first-curl.js';
import { FirstPlayers } from './first-players.js';

const apiUrl = () => `${location.origin}${base}/api`;
const firstPath = '/api/user/info/alice';

/** The first steps: the address, the keys, the players, and a first request. Shown while the journal is empty. */
export function FirstVisit(): JSX.Element {
  return (
    <div class="first-visit">
      <h2>Send the first request</h2>
      <p>
        This page shows each request that your game sends, why it was rejected, and what it changed. Nothing
        has arrived in this sandbox yet.
      </p>
      <ol class="steps">
        <li>
          <h3>Point your game at this address</h3>
          <p class="copy-line">
            <code>{apiUrl()}</code>
            <CopyButton text={apiUrl} />
          </p>
        </li>
        <li>
          <h3>Sign with a key pair</h3>
          <Keys />
        </li>
        <li>
          <h3>Log in as a player</h3>
          <FirstPlayers />
        </li>
      </ol>
      <p class="links">
        <a href={`${base}/docs/`} target="_blank" rel="noreferrer">
          API docs
        </a>
        <a href={`${base}/docs/control.html`} target="_blank" rel="noreferrer">
          Control API
        </a>
        <a href={`${base}/docs/plyr.postman_collection.json`} download>
          Postman collection
        </a>
        <a href={`${base}/openapi.yaml`} download>
          OpenAPI description
        </a>
      </p>
    </div>
  );
}

function Keys(): JSX.Element {
  const { data: keys, error, again } = useReading(readKeys, ['key']);
  if (error) return <Failure error={error} retry={again} />;
  if (!keys) return <Loading what="keys" />;
  const [key] = keys;
  if (!key) return <p>This mock has none of the demo keys. Sign with a key of your own.</p>;
  const curl = firstCurl(`${location.origin}${base}${firstPath}`, key);
  return (
    <>
      <ScrollX label="Key pairs">
        <table>
          <thead>
            <tr>
              <th scope="col">API key</th>
              <th scope="col">Secret key</th>
              <th scope="col">Game</th>
              <th scope="col">Role</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(({ apiKey, secretKey, gameId, role }) => (
              <tr key={apiKey}>
                <td class="mono">{apiKey}</td>
                <td class="mono">{secretKey}</td>
                <td>{gameId}</td>
                <td>{role}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p>
        These lines for a shell send a signed request for information about Alice. Or let this page send the
        request.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre class="first-lines" tabIndex={0}>
        {curl}
      </pre>
      <div class="actions">
        <FirstRequestButton />
        <CopyButton text={curl} label="Copy these lines" />
      </div>
    </>
  );
}

function FirstRequestButton(): JSX.Element {
  const [isSent, setSent] = useState(false);
  async function send(): Promise<string> {
    setSent(true);
    try {
      const key = keyFor(await readKeys(), undefined, null);
      if (!key) throw new Error('There is no key pair to sign with.');
      const status = await sendSigned({ method: 'GET', path: firstPath }, key);
      return `The first request has arrived, with the status code ${status}. Open it to see the response.`;
    } finally {
      setSent(false);
    }
  }
  return (
    <button
      type="button"
      class="primary"
      disabled={isSent}
      onClick={() => void attempt(send, (text) => text)}
    >
      Send the first request
    </button>
  );
}
