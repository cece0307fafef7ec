import type { JSX } from 'preact';
import type { MockInfo } from '../../../control-client/control-types.js';
import { modesOf } from './modes.js';

/** The network, and the modes that differ from the defaults. */
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
