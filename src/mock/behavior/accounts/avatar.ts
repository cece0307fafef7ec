/** The URL of a player's avatar (openapi/evidence/users-auth-misc.md#19-identifiers-case-formats). */
import type { User } from '../../state/records.js';

const gateway = 'https://ipfs.plyr.network/ipfs/';
const defaultImage = `${gateway}QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR`;

/**
 * The picture of a player as nearly all answers show it.
 * @param user The player; what is stored may be an `ipfs://` URI, or empty.
 * @returns A URL that a browser can load; the default image when the player has none.
 */
export function avatarOf({ avatar }: Readonly<Pick<User, 'avatar'>>): string {
  if (!avatar) return defaultImage;
  return avatar.startsWith('ipfs://') ? gateway + avatar.slice('ipfs://'.length) : avatar;
}
