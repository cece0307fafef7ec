import type { JSX } from 'preact';
import { CopyButton } from './copy-button.js';
import { shortened } from './shortened.js';

/** A token: its name, or the short form of the address of a chip. */
export function TokenName({ token }: { token: string }): JSX.Element {
  const short = shortened(token);
  return short === token ? <span>{token}</span> : <code title={token}>{short}</code>;
}

/** A shortened address or hash, with a button that copies it in full. */
export function Address({ address, what }: { address: string; what: string }): JSX.Element {
  return (
    <span class="address">
      <code title={address}>{shortened(address)}</code> <CopyButton text={address} label={`Copy ${what}`} />
    </span>
  );
}

/** Amounts by token in a row, such as `5 plyr, 2 gamr`. */
export function Amounts({ of }: { of: Readonly<Record<string, string>> }): JSX.Element {
  const amounts = Object.entries(of);
  if (amounts.length === 0) return <span class="quiet">–</span>;
  return (
    <ul class="amounts">
      {amounts.map(([token, amount]) => (
        <li key={token}>
          {amount} <TokenName token={token} />
        </li>
      ))}
    </ul>
  );
}
