import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { incidents } from '../../../src/mock/faults/incidents.js';
import type { Mock } from '../../../src/mock/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { cleanEnvironment } from '../clean-environment.js';
import { control, frozenMock } from './control-shell.js';

let mock: Mock;
beforeEach(async () => {
  cleanEnvironment();
  mock = await frozenMock();
  vi.stubEnv('PLYR_MOCK_URL', mock.origin);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await mock.close();
});

test('without faults, it says where to look', async () => {
  expect(await control(['fault'])).toEqual({
    out: 'No faults in the default sandbox. "plyr-api mock fault incidents" lists what can happen.\n',
    err: '',
    exitCode: undefined,
  });
});

test('incidents begin and end by their names', async () => {
  const begun = await control(['fault', 'add', 'payment-lost', '--player', 'alice']);
  expect(begun.out).toBe(`Begun in the default sandbox: A payment is taken, and its response is lost.
The next payment of each kind is queued, and then the connection closes. A client that sends it again pays twice.
It ends after the next payment of each kind: pay, join and pay, and create, join, and pay. To end it: plyr-api mock fault remove payment-lost
`);
  expect(
    (await control(['fault', 'list'])).out,
  ).toBe(`  ID  Operation              What happens                          Requests      So far               Incident
  1   payGameRoom            Is handled, and the connection ends.  player alice  Not met yet, 1 left  payment-lost
  2   joinPayGameRoom        Is handled, and the connection ends.  player alice  Not met yet, 1 left  payment-lost
  3   createJoinPayGameRoom  Is handled, and the connection ends.  player alice  Not met yet, 1 left  payment-lost
`);
  expect(await control(['fault', 'add', 'payment-lost'])).toMatchObject({
    err: 'plyr-api: The incident "payment-lost" is active. End it first: plyr-api mock fault remove payment-lost\n',
    exitCode: 1,
  });
  const { out } = await control(['fault', 'incidents']);
  expect(out).toContain('payment-lost: A payment is taken, and its response is lost (active)\n    The next');
  for (const { name } of incidents) expect(out).toContain(`${name}: `);
  expect((await control(['fault', 'remove', 'payment-lost'])).out).toBe(
    'Ended payment-lost: 3 faults removed.\n',
  );
});

test('faults of a kind', async () => {
  const added = await control(['fault', 'add', 'drop', '--operation', 'getAvatars', '--once']);
  expect(added.out).toBe(`Added to the default sandbox:
  ID  Operation   What happens          Requests  So far               Incident
  1   getAvatars  The connection ends.  all       Not met yet, 1 left
`);
  await expect(fetch(`${mock.url}/user/avatars`, { method: 'POST' })).rejects.toThrow();
  expect((await control(['fault', 'remove', '1'])).out).toBe('Removed fault 1 of getAvatars. Met once.\n');
  await control(['fault', 'add', 'task', '--effect', 'hold']);
  await control(['fault', 'add', 'slow', '--bytes-per-second', '10', '--sandbox', 'one']);
  expect((await control(['fault', 'clear'])).out).toBe('Removed 1 fault of the default sandbox.\n');
  expect((await control(['fault', '--sandbox', 'one'])).out).toContain('at 10 bytes per second');
});

test('a response with everything', async () => {
  const args = ['--status', '502', '--header', 'Retry-After: 1', '--header', 'X-A: b'];
  const { out } = await control(['fault', 'add', 'response', ...args, '--response-body', '<h1>', '--json']);
  expect(JSON.parse(out)).toMatchObject({ ok: true, data: { kind: 'response', operation: '*', id: '1' } });
  const response = await fetch(`${mock.url}/tokenlist`);
  expect([response.status, response.headers.get('retry-after'), response.headers.get('x-a')]).toEqual([
    502,
    '1',
    'b',
  ]);
  expect(await response.text()).toBe('<h1>');
});

test('JSON from a file or standard input has what no option has', async () => {
  const fault = {
    operation: 'login',
    kind: 'sequence',
    steps: [{ kind: 'none', times: 2 }, { kind: 'drop' }],
  };
  const file = join(temporaryFolder(onTestFinished), 'fault.json');
  writeFileSync(file, JSON.stringify(fault));
  expect((await control(['fault', 'add', `@${file}`])).out).toContain('Goes through 2 steps.');
  expect((await control(['fault', 'add', '-'], { stdin: JSON.stringify(fault) })).exitCode).toBeUndefined();
  expect(await control(['fault', 'add', '-'], { stdin: '{' })).toMatchObject({
    err: 'plyr-api: standard input is not valid JSON.\n',
    exitCode: 2,
  });
});

test.each([
  [
    ['paymnt-lost'],
    2,
    'there is no incident and no kind of fault "paymnt-lost". Did you mean payment-lost? "plyr-api mock fault incidents" lists the incidents.',
  ],
  [['dorp'], 2, 'there is no incident and no kind of fault "dorp". Did you mean drop? '],
  [
    ['drop', '--status', '500'],
    2,
    'a fault of the kind drop takes no --status. That option is for status and response.',
  ],
  [['response'], 2, 'a fault of the kind response needs --status.'],
  [['sequence'], 2, 'a sequence has steps. Write it as JSON, and name the file: @sequence.json.'],
  [
    ['payment-lost', '--after'],
    2,
    'the incident payment-lost takes no --after. That option is for response and drop.',
  ],
  [['payment-lost', '--nth', '2'], 2, 'the incident payment-lost takes no --nth.'],
  [
    ['drop', '--probability', '2'],
    2,
    "option '--probability <number>' argument '2' is invalid. Expected a number from 0 to 1.",
  ],
  [
    ['drop', '--body-field', 'token'],
    2,
    "option '--body-field <name=value>' argument 'token' is invalid. Expected name=value, such as token=gamr.",
  ],
  [['drop', '--operation', 'logn'], 1, 'Unknown operation "logn"'],
  [
    ['expired-certificate'],
    1,
    'No request can begin the incident "expired-certificate". Start the mock with --tls',
  ],
])('add %j is a mistake', async (args, code, message) => {
  const { out, err, exitCode } = await control(['fault', 'add', ...args]);
  expect([out, exitCode]).toEqual(['', code]);
  expect(err).toContain(`plyr-api: ${message}`);
  expect(mock.faults.list()).toEqual([]);
});

test('remove: an unknown fault', async () => {
  expect(await control(['fault', 'remove', '7'])).toMatchObject({
    err: 'plyr-api: Unknown fault "7" in this sandbox.\n',
    exitCode: 1,
  });
  expect((await control(['fault', 'remove', 'payment-lst'])).err).toBe(
    'plyr-api: Unknown incident "payment-lst". Did you mean "payment-lost"? "plyr-api mock fault incidents" lists all.\n',
  );
});
