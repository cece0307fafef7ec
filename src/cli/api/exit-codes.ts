/** The exit codes of commands that call the API. */
export const exitCodes = {
  success: 0,
  /** The API returned an error, or the task failed. Nothing was changed. */
  rejected: 1,
  /** The command is wrong. Nothing was sent. */
  usage: 2,
  /** There was no response, and nothing can have changed. */
  unreachable: 3,
  /** It may have run. The response can be missing, or an error such as 500 or 504. */
  outcomeUnknown: 4,
} as const;

/** For `--help`. */
export const exitCodesText = `
Exit codes:
  0  success
  1  the API returned an error, or the task failed; nothing was changed
  2  the command is wrong; nothing was sent
  3  no response, and nothing was changed
  4  the outcome is unknown: check it before you call again`;
