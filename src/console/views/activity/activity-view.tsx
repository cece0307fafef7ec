import type { JSX } from 'preact';
import { Empty } from '../../parts/states.js';

/** The activity log. */
export function ActivityView(): JSX.Element {
  return <Empty title="Nothing yet." />;
}
