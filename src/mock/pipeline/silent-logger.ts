import type { createLogger } from '@stoplight/prism-core';

type Logger = ReturnType<typeof createLogger>;

const say = () => {};

/** Prism wants a logger everywhere, and a child of it per request; the mock's own log says one line per request instead. */
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
