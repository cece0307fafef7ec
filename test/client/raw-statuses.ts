/** The requests that the server of raw statuses understands. Runs on every runtime. */

/** How a response comes. */
export type Way = 'whole' | 'interim first' | 'cut off' | 'reset' | 'reset after it' | 'interim alone';

/** The statuses of the ways: all final ones, and the informational ones, which the end of the connection follows. */
export const statusesOf = (way: Way): number[] =>
  way === 'interim alone'
    ? Array.from({ length: 100 }, (_, index) => 100 + index)
    : Array.from({ length: 400 }, (_, index) => 200 + index);

/** All ways. The last one leaves a connection that is about to be reset, and could lose the POSTs of another way. */
export const ways: readonly Way[] = [
  'whole',
  'interim first',
  'cut off',
  'reset',
  'interim alone',
  'reset after it',
];

/**
 * The path of a request, which says how the response comes.
 * @param call Anything that makes the path unlike others.
 */
export const pathOf = (status: number, way: Way, call = ''): string =>
  `/${status}/${way.replaceAll(' ', '-')}/${call}`;
