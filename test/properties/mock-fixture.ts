/** A mock without a network: requests go straight to the engine, so that long random histories are quick. */

import { handlers } from '../../src/mock/behavior/index.js';
import { taskMethods } from '../../src/mock/behavior/tasks/index.js';
import { loadDocument } from '../../src/mock/openapi/document.js';
import { createEngine } from '../../src/mock/pipeline/engine.js';
import { seedDemoState } from '../../src/mock/seed/demo-state.js';
import { frozenTime } from '../../src/mock/state/clock.js';
import { MockState, type StateOptions } from '../../src/mock/state/mock-state.js';

/** A request: what an operation is called with. */
export interface Request {
  method: 'GET' | 'POST';
  /** With query string. */
  path: string;
  body?: object;
  /** The default is that of the demo game. */
  apiKey?: string;
}

/** A response, as a string so that responses compare to the byte. */
export interface Reply {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all shapes
  body: any;
}

/** When all histories start. */
export const start: number = Date.parse('2026-03-04T05:06:07.000Z');

const engine = createEngine({ document: loadDocument(), handlers, hmac: 'off' });

/** Makes a demo state whose clock stands still. */
export function newState(options: StateOptions = {}, seed?: string): MockState {
  return new MockState({ time: frozenTime(start), ...options }, taskMethods, (state) =>
    seedDemoState(state, seed),
  );
}

/**
 * Calls an operation.
 * @throws Error when the response breaks the description, or nothing is at that path.
 */
export async function call(state: MockState, request: Request): Promise<Reply> {
  const [path = '', query = ''] = request.path.split('?');
  const outcome = await engine.answer({
    method: request.method,
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: { apikey: request.apiKey ?? 'plyr-demo-key' },
    body: request.body ?? {},
    preference: undefined,
    state,
  });
  if ('noRoute' in outcome) throw new Error(`Nothing is at ${request.path}.`);
  const { answer, violations } = outcome;
  if (violations.length > 0) throw new Error(`${request.path}: ${violations.join('; ')}`);
  return { status: answer.status, text: JSON.stringify(answer.body), body: answer.body };
}

/** Finishes all tasks that wait. */
export function finishTasks(state: MockState): void {
  for (const { dueAt } of state.tables.tasks.find('waiting', 'yes')) {
    state.clock.advance(Math.max(0, dueAt - state.now()));
  }
  state.tasks.catchUp();
}

/** All state as text. */
export const stateOf = (state: MockState): string => JSON.stringify(state.snapshot());
