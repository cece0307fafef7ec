import type { JSX } from 'preact';
import { route } from '../../stores/navigation.js';
import { RoomList } from './room-list.js';
import { RoomPage } from './room-page.js';

/** The game rooms, or the one whose address is in the address of the page. */
export function RoomsView(): JSX.Element {
  const { item } = route.value;
  return item === undefined ? <RoomList /> : <RoomPage key={item} roomAddress={item} />;
}
