import type { JSX } from 'preact';
import { Empty } from '../../parts/states.js';

/** The players. */
export function PlayersView(): JSX.Element {
  return <Empty title="Nothing yet." />;
}
