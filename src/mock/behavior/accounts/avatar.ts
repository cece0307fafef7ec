/** The URL of a player's avatar (openapi/evidence/users-auth-misc.md#19-identifiers-case-formats). */
import type { User } from '../../state/records.js';

const gateway = 'https://ipfs.plyr.network/ipfs/';
const defaultImage = `${gateway}QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR`;

/**
 * Returns the picture of a player as most responses show it.
 * @param user The player. The stored value can be an `ipfs://` URI, or empty.
 * @returns A URL that a browser can load. The default image when the player has none.
 */
export function avatarOf({ avatar }: Readonly<Pick<User, 'avatar'>>): string {
  if (!avatar) return defaultImage;
  return avatar.startsWith('ipfs://') ? gateway + avatar.slice('ipfs://'.length) : avatar;
}
