/** Operations that only succeed after others. Their samples run first, in this order. */

/** An operation to run first. */
export interface Preparation {
  operation: string;
  /** A field of its response whose value replaces that of the sample. */
  take?: { field: string; as: string };
  /** Whether its task may still be PENDING. */
  isUnfinished?: boolean;
}

const upgrade: Preparation = { operation: 'requestPermissionUpgrade' };
const approval: Preparation = { operation: 'approvePermissionUpgrade' };
const code: Preparation = {
  operation: 'revealClaimingCode',
  take: { field: 'claimingCode', as: 'code' },
};
const roomOf = (operation: string): Preparation => ({ operation, take: { field: 'roomId', as: 'roomId' } });

/** By operation. The others run as they are, and the mock says why it rejects one. */
export const preparations: Readonly<Record<string, readonly Preparation[]>> = {
  getTaskStatus: [{ operation: 'createGameRoom', take: { field: 'id', as: 'taskId' }, isUnfinished: true }],
  // Room 3 of the demo data cannot end: it has coins.
  endGameRoom: [roomOf('createGameRoom')],
  earnLeaveGameRoom: [{ operation: 'joinPayGameRoom' }],
  earnLeaveEndGameRoom: [roomOf('createJoinPayGameRoom')],
  verifyClaimingCode: [code],
  getPermissionUpgrade: [upgrade],
  approvePermissionUpgrade: [upgrade],
  revealApiKey: [upgrade, approval],
  resetApiKey: [upgrade, approval],
};

/**
 * Finds a field, however deep it is.
 * @param value A parsed body.
 * @param field The name.
 * @returns The first value under this name that is not an object; undefined without one.
 */
export function findField(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (name === field && (typeof inner !== 'object' || inner === null)) return inner;
    const found = findField(inner, field);
    if (found !== undefined) return found;
  }
  return undefined;
}
