import type { JSX } from 'preact';
import { Empty } from '../../parts/states.js';

/** Requests per second, and how long they take. */
export function ChartView(): JSX.Element {
  return <Empty title="Nothing yet." />;
}
