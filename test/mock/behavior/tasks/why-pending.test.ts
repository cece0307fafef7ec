import { expect, test } from 'vitest';
import { whyPending } from '../../../../src/mock/behavior/tasks/why-pending.js';
import type { NewFault } from '../../../../src/mock/index.js';
import { control } from '../../control/client.js';
import { testApi } from '../test-api.js';

const hold: NewFault = { operation: '*', kind: 'task', effect: 'hold' };
const delay: NewFault = { operation: '*', kind: 'task', effect: 'delay', ms: 60_000 };

test.each<[string, NewFault | undefined, ('hold' | 'release' | 'delay')[], string]>([
  ['a fault that holds', hold, [], 'the fault 1 holds it'],
  ['a fault that delays', delay, [], 'the fault 1 delays it, and it is due in 62 s'],
  ['a request that holds', undefined, ['hold'], 'a request to /_mock/tasks holds it'],
  [
    'a request that delays',
    undefined,
    ['delay'],
    'a request to /_mock/tasks delays it, and it is due in 3 s',
  ],
  ['a request that holds after a fault', delay, ['hold'], 'a request to /_mock/tasks holds it'],
  ['a request that holds again', hold, ['release', 'hold'], 'a request to /_mock/tasks holds it'],
])('%s, also after a snapshot is restored', async (_, fault, actions, why) => {
  const { mock, post } = await testApi({ taskDelayMs: 1_500, syncTimeoutMs: 300 });
  if (fault) mock.faults.add(fault);
  const { body } = await post('/game/create', { expiresIn: 60 });
  const { id } = body.task;
  for (const action of actions)
    await control(
      mock.origin,
      'POST',
      `/tasks/${id}/${action}`,
      action === 'delay' ? { ms: 1_000 } : undefined,
    );
  mock.state.restore(mock.state.snapshot());
  expect(whyPending(mock.state, id)).toBe(`The task ${id} was not finished after 0.3 s: ${why}.`);
});
