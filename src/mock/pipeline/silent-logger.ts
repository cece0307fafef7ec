import type { createLogger } from '@stoplight/prism-core';

type Logger = ReturnType<typeof createLogger>;

const say = () => {};

/** Prism requires a logger, and a child logger per request. This one is silent, because the mock has its own log. */
export const silentLogger: Logger = {
  level: 'silent',
  fatal: say,
  error: say,
  warn: say,
  info: say,
  debug: say,
  trace: say,
  success: say,
  child: () => silentLogger,
} as unknown as Logger;
