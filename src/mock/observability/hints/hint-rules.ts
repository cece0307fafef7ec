/** All hint rules, as one table. The first rule that fits a message explains it. */

import type { HintRule, Rejection } from './rejection.js';
import { assetRules } from './rules/asset-rules.js';
import { authenticationRules } from './rules/authentication-rules.js';
import { developerRules } from './rules/developer-rules.js';
import { exceptionRules } from './rules/exception-rules.js';
import { listRules } from './rules/list-rules.js';
import { oneTimePasswordRules } from './rules/one-time-password-rules.js';
import { playerRules } from './rules/player-rules.js';
import { roomRules } from './rules/room-rules.js';
import { serverRules } from './rules/server-rules.js';
import { sessionRules } from './rules/session-rules.js';
import { tokenRules } from './rules/token-rules.js';

/** The rules. Specific ones precede general ones. */
export const hintRules: readonly HintRule[] = [
  ...authenticationRules,
  ...sessionRules,
  ...oneTimePasswordRules,
  ...assetRules,
  ...playerRules,
  ...tokenRules,
  ...roomRules,
  ...developerRules,
  ...listRules,
  ...serverRules,
  ...exceptionRules,
];

/**
 * Returns the rule for an error message.
 * @param rule The error message, the status codes, and the operations that it is for.
 * @param message The error message.
 */
export function matchRule(
  { message: wanted, statuses, operations }: Pick<HintRule, 'message' | 'statuses' | 'operations'>,
  message: string,
  status: number,
  operationId: string,
): RegExpMatchArray | undefined {
  if (statuses && !statuses.includes(status)) return undefined;
  if (operations && !operations.includes(operationId)) return undefined;
  if (typeof wanted === 'string') return wanted === message ? [message] : undefined;
  return wanted.exec(message) ?? undefined;
}

/**
 * Returns the hint for an error message of a rejection.
 * @param rejection The request.
 * @param message One of its error messages.
 */
export function hintFor(rejection: Rejection, message: string): string | undefined {
  for (const rule of hintRules) {
    const match = matchRule(rule, message, rejection.status, rejection.operation.id);
    const hint = match && rule.hint(rejection, match);
    if (hint !== undefined) return hint;
  }
  return undefined;
}
