import type { JSX } from 'preact';
import type { MockInfo } from '../../api/control-types.js';

/** The network, and what is unusual about the mock. */
export function ModeBadges({ mock }: { mock: MockInfo }): JSX.Element {
  return (
    <span class="bar-group">
      {modesOf(mock).map(([label, title]) => (
        <span key={label} class="badge" title={title}>
          {label}
        </span>
      ))}
      <span class="quiet" title="The version of the mock">
        {mock.version}
      </span>
    </span>
  );
}

/**
 * Says in which modes the mock is.
 * @param mock What the control API says of it.
 * @returns Short labels, each with a sentence that explains it.
 */
export function modesOf(mock: MockInfo): [label: string, title: string][] {
  const modes: [string, string][] = [];
  if (mock.network) modes.push([mock.network, `The mock behaves like the server of the ${mock.network}.`]);
  if (mock.mode === 'static') modes.push(['static', 'The mock returns examples and keeps no state.']);
  if (mock.mode === 'proxy') modes.push(['proxy', `The mock forwards requests to ${mock.proxy}.`]);
  if (mock.hmac === 'presence')
    modes.push(['signatures: presence', 'The mock only checks that the headers of a signature are there.']);
  if (mock.hmac === 'off') modes.push(['signatures: off', 'The mock does not check signatures.']);
  return modes;
}
