/** The result of one check of `plyr-api doctor`. */
export interface Check {
  name: 'Node' | 'Config file' | 'Server' | 'Network' | 'Keys' | 'Connection' | 'Clock' | 'Signature';
  /** `skipped`: an earlier check failed, so this one could not run. */
  status: 'ok' | 'warning' | 'fail' | 'skipped';
  /** The finding. It contains no secret. */
  message: string;
  /** What to do. */
  advice?: string;
}

/** A finding without the name of its check. */
export type Finding = Omit<Check, 'name'>;

/**
 * Returns a finding that needs no action.
 * @param message What was found.
 */
export const ok = (message: string): Finding => ({ status: 'ok', message });

/**
 * Returns a finding that can lead to failures.
 * @param message What was found.
 * @param advice What to do.
 */
export const warning = (message: string, advice: string): Finding => ({ status: 'warning', message, advice });

/**
 * Returns a finding that makes calls fail.
 * @param message What was found.
 * @param advice What to do.
 */
export const fail = (message: string, advice: string): Finding => ({ status: 'fail', message, advice });

/**
 * Returns the finding of a check that could not run.
 * @param message Why.
 */
export const skipped = (message: string): Finding => ({ status: 'skipped', message });
