import { createLogger } from '@stoplight/prism-core';

/** Prism wants a logger everywhere; the mock's own log says one line per request instead. */
export const silentLogger: ReturnType<typeof createLogger> = createLogger('prism', { level: 'silent' });
