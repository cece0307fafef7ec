import type { JSX } from 'preact';
import { Empty } from '../../parts/states.js';

/** Faults and incidents. */
export function FaultsView(): JSX.Element {
  return <Empty title="Nothing yet." />;
}
