import type { JSX } from 'preact';
import { Empty } from '../../parts/states.js';

/** Chips, NFTs, and badges, and who holds them. */
export function AssetsView(): JSX.Element {
  return <Empty title="Nothing yet." />;
}
