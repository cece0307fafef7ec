import type { JSX } from 'preact';
import { Empty } from '../../parts/states.js';

/** The live journal. */
export function RequestsView(): JSX.Element {
  return <Empty title="Nothing yet." />;
}
