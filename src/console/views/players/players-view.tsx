import type { JSX } from 'preact';
import { route } from '../../stores/navigation.js';
import { PlayerList } from './player-list.js';
import { PlayerPage } from './player-page.js';

/** The players, or the one that the address names. */
export function PlayersView(): JSX.Element {
  const { item } = route.value;
  return item === undefined ? <PlayerList /> : <PlayerPage key={item} plyrId={item} />;
}
