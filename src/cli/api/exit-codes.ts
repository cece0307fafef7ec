/** The exit codes of commands that call the API. */
export const exitCodes = {
  success: 0,
  /** The API returned an error, or the task failed. Nothing was changed. */
  rejected: 1,
  /** The command is wrong. Nothing was sent. */
  usage: 2,
  /** There was no response, and nothing can have changed. */
  unreachable: 3,
  /** It may have run: check the outcome before you send it again. */
  outcomeUnknown: 4,
} as const;

/** For `--help`. */
export const exitCodesText =
  '\nExit codes: 0 success, 1 the API returned an error or the task failed, 2 the command is wrong, 3 no response, 4 no response and it may have run.';
