/** Why one-time passwords are rejected. No hint quotes one. */
import { totp } from '../../../behavior/sessions/totp.js';
import { fieldOf, type HintRule, kindOf, moment, type Rejection, seconds } from '../rejection.js';

const reuseWindowMs = 300_000;
const lockMs = 60_000;
const failuresAllowed = 4;
const stepMs = 30_000;
/** How many steps before and after the current one are tried: an hour. */
const mostSteps = 120;

export const oneTimePasswordRules: readonly HintRule[] = [
  { message: 'Invalid 2fa token', hint: wrongCode },
  { message: '2FA token already used', hint: usedCode },
  {
    message: 'User is temporary locked',
    hint(rejection) {
      const user = userOf(rejection);
      if (!user) return undefined;
      const end = user.bannedAt + lockMs;
      const left = end - rejection.state.now();
      // A seed, or a request to /_mock/players, can lock a player as well, and for longer.
      const rule = ` ${failuresAllowed + 1} wrong one-time passwords in a row lock a player for ${lockMs / 1000} s.`;
      return `${user.plyrId} is locked until ${moment(end)} (${seconds(left)} from now on the sandbox's clock).${left > lockMs ? '' : rule}`;
    },
  },
  {
    message: 'User is instant play pass, can not use 2fa to login',
    hint: (rejection) =>
      `${fieldOf(rejection, 'plyrId')} is a guest with an Instant Play Pass, and guests don't have one-time passwords.`,
  },
];

function userOf(rejection: Rejection) {
  const plyrId = fieldOf(rejection, 'plyrId');
  return typeof plyrId === 'string' ? rejection.state.tables.users.get(plyrId.toLowerCase()) : undefined;
}

function wrongCode(rejection: Rejection): string | undefined {
  const { state } = rejection;
  const user = userOf(rejection);
  const otp = fieldOf(rejection, 'otp');
  if (!user) return undefined;
  const { plyrId, fixedOtp, secret, loginFailedCount, bannedAt } = user;
  const isLocked = bannedAt !== 0 && state.now() - bannedAt < lockMs;
  const count = isLocked
    ? ` ${plyrId} is now locked for ${lockMs / 1000} s.`
    : ` ${loginFailedCount} of ${failuresAllowed + 1} wrong ones in a row, after which ${plyrId} is locked.`;
  if (typeof otp !== 'string') return `${noString(otp)}${count}`;
  if (fixedOtp !== undefined && fixedOtp === otp)
    return `The fixed one-time password of ${plyrId} is not accepted with --strict-otp.${count}`;
  if (!/^\d{6}$/.test(otp))
    return `A one-time password has six digits; this one has ${otp.length} characters.${count}`;
  const now = state.now();
  for (let step = 2; step <= mostSteps; step += 1)
    for (const sign of [-1, 1])
      if (totp(secret, now + sign * step * stepMs) === otp) return otherTime(sign * step, count, rejection);
  const others = state.tables.users.all().slice(0, 200);
  const other = others.find(({ plyrId: id, secret: s }) => id !== plyrId && totp(s, now) === otp);
  if (other) return `The one-time password belongs to ${other.plyrId}, not to ${plyrId}.${count}`;
  return `The one-time password of ${plyrId} is wrong.${count}`;
}

const noString = (otp: unknown): string =>
  `The one-time password must be a string of six digits; this one is ${kindOf(otp)}.`;

function otherTime(steps: number, count: string, { state }: Rejection): string {
  const { clockAhead } = state.meta;
  const moved =
    clockAhead < 1000 ? '' : ` This sandbox's clock is ${seconds(clockAhead)} ahead of the real time.`;
  return `The one-time password is right for ${seconds(steps * stepMs)} ${steps < 0 ? 'ago' : 'from now'}; 30 s are allowed.${moved}${count}`;
}

function usedCode(rejection: Rejection): string | undefined {
  const { state } = rejection;
  const otp = fieldOf(rejection, 'otp');
  if (typeof otp !== 'string') return noString(otp);
  const id = `${fieldOf(rejection, 'plyrId')}-${otp}`;
  const use = state.tables.otpUses.get(id);
  if (!use) return undefined;
  return `This one-time password was sent first ${seconds(state.now() - use.firstSeenAt)} ago. Each one can be used once in ${reuseWindowMs / 1000} s: wait for the next one.`;
}
