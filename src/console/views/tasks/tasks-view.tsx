import type { JSX } from 'preact';
import { Empty } from '../../parts/states.js';

/** The task worker and its tasks. */
export function TasksView(): JSX.Element {
  return <Empty title="Nothing yet." />;
}
