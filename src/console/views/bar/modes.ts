/** The modes of the mock. */
import type { MockInfo } from '../../../control-client/control-types.js';

/** A mode: a short label, and a sentence that explains it. */
export type Mode = [label: string, title: string];

/** The default of the mock. */
const defaultTimeoutMs = 25_000;

/**
 * Returns the modes of the mock.
 * @param mock The information from the control API.
 * @returns The modes, with the network first. Defaults are left out.
 */
export function modesOf({ network, mode, hmac, proxy, modes }: MockInfo): Mode[] {
  const all: [isOn: boolean, ...Mode][] = [
    [network !== undefined, `${network}`, `The mock behaves like the server of the ${network}.`],
    [mode === 'static', 'static', 'The mock returns examples, and keeps no state.'],
    [mode === 'proxy', 'proxy', `The mock forwards requests to ${proxy}.`],
    [
      hmac === 'presence',
      'signatures: presence',
      'The mock requires the headers of a signature, but does not verify it.',
    ],
    [hmac === 'off', 'signatures: off', 'The mock does not check signatures.'],
    [modes.strict, 'strict', 'The mock rejects what the docs forbid, even if the server accepts it.'],
    [modes.strictOtp, 'strict passwords', 'The mock accepts no fixed one-time password.'],
    [modes.realisticTiming, 'realistic timing', 'Tasks run one after the other, as on the server.'],
    [modes.taskDelayMs > 0, `tasks: ${modes.taskDelayMs} ms`, `A task takes ${modes.taskDelayMs} ms.`],
    [
      modes.syncTimeoutMs !== defaultTimeoutMs,
      `timeout: ${modes.syncTimeoutMs} ms`,
      `A request waits for its task for at most ${modes.syncTimeoutMs} ms.`,
    ],
    [
      modes.signatureClock === 'real',
      'signatures: real time',
      'Timestamps of signatures are compared with the real time, whatever the clock of the sandbox says.',
    ],
    [modes.rewardPool, 'reward pool', 'The mock simulates the reward pool.'],
  ];
  return all.filter(([isOn]) => isOn).map(([, label, title]) => [label, title]);
}
