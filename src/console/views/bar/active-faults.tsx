import type { JSX } from 'preact';
import type { Fault } from '../../api/control-types.js';
import { linkTo } from '../../stores/navigation.js';
import { canHappen } from '../faults/fault-text.js';

/** How many faults can still happen, with a link to them. */
export function ActiveFaults({ faults }: { faults: readonly Fault[] }): JSX.Element {
  const count = faults.filter(canHappen).length;
  return (
    <a class={count > 0 ? 'badge warn' : 'badge'} href={linkTo('faults')}>
      {count === 0 ? 'No faults' : count === 1 ? '1 fault active' : `${count} faults active`}
    </a>
  );
}
