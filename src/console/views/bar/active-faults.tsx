import type { JSX } from 'preact';
import type { Fault } from '../../../control-client/control-types.js';
import { canHappen } from '../../../control-client/fault-text.js';
import { linkTo } from '../../stores/navigation.js';

/** The number of active faults, with a link to them. */
export function ActiveFaults({ faults }: { faults: readonly Fault[] }): JSX.Element {
  const count = faults.filter(canHappen).length;
  return (
    <a class={count > 0 ? 'badge warn' : 'badge'} href={linkTo('faults')}>
      {count === 0 ? 'No faults' : count === 1 ? '1 fault active' : `${count} faults active`}
    </a>
  );
}
