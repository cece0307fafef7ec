/** The current view. It comes from the address of the page, so that the back button and links work. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** The views, in the order of the menu. */
export const views = [
  ['requests', 'Requests'],
  ['players', 'Players'],
  ['rooms', 'Rooms'],
  ['tasks', 'Tasks'],
  ['assets', 'Chips, NFTs, badges'],
  ['activity', 'Activity'],
  ['faults', 'Faults'],
  ['chart', 'Chart'],
] as const;

/** The name of a view. */
export type ViewName = (typeof views)[number][0];

const hash = signal(globalThis.location?.hash ?? '');
globalThis.addEventListener?.('hashchange', () => {
  hash.value = location.hash;
});

/** The view and its item: `#/requests/12` is request 12. */
export const route: ReadonlySignal<{ view: ViewName; item: string | undefined }> = computed(() =>
  routeOf(hash.value),
);

/**
 * Reads the part of an address after `#`.
 * @param text Such as `#/players/alice`.
 * @returns The view. An unknown name gives the first view.
 */
export function routeOf(text: string): { view: ViewName; item: string | undefined } {
  const [name, item] = text.replace(/^#\/?/, '').split('/');
  const view = views.find(([known]) => known === name)?.[0] ?? 'requests';
  return { view, item: item ? decodeURIComponent(item) : undefined };
}

/** Returns the address of a view, for links. */
export const linkTo = (view: ViewName, item?: string | number): string =>
  item === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(item)}`;

/** Goes to a view. */
export function goTo(view: ViewName, item?: string | number): void {
  location.hash = linkTo(view, item);
}
