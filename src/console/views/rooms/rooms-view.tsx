import type { JSX } from 'preact';
import { Empty } from '../../parts/states.js';

/** The game rooms. */
export function RoomsView(): JSX.Element {
  return <Empty title="Nothing yet." />;
}
