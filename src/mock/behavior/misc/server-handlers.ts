/** Operations about the server itself: welcome, time, and status (openapi/evidence/users-auth-misc.md#18-getapiroot). */
import { cpus, freemem, totalmem } from 'node:os';
import type { HandlersOf } from '../handler.js';

export const serverHandlers: HandlersOf<'getApiRoot' | 'getServerTime' | 'getServerStatus'> = {
  getApiRoot: () => ({ status: 200, body: { message: 'Welcome to the API' } }),

  getServerTime: (_call, state) => ({ status: 200, body: { now: new Date(state.now()).toISOString() } }),

  getServerStatus: (_call, state) => ({
    status: 200,
    body: {
      status: 'operational',
      timestamp: new Date(state.now()).toISOString(),
      uptime: process.uptime(),
      memory: { total: totalmem(), free: freemem() },
      cpu: cpus().length,
    },
  }),
};
