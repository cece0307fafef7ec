import { expect, test } from 'vitest';
import { modesOf } from '../../../../src/console/views/bar/modes.js';
import type { MockInfo } from '../../../../src/control-client/control-types.js';

const modes: MockInfo['modes'] = {
  strict: false,
  strictOtp: false,
  realisticTiming: false,
  taskDelayMs: 0,
  syncTimeoutMs: 25_000,
  signatureClock: 'sandbox',
  rewardPool: false,
};
const labels = (mock: Partial<MockInfo>) =>
  modesOf({ mode: 'stateful', hmac: 'verify', modes, ...mock } as MockInfo).map(([label]) => label);

test('a mock without options shows its network alone', () => {
  expect(labels({ network: 'testnet' })).toEqual(['testnet']);
  expect(labels({})).toEqual([]);
});

test('what is unusual is shown', () => {
  expect(labels({ mode: 'static', hmac: 'off' })).toEqual(['static', 'signatures: off']);
  expect(labels({ mode: 'proxy', proxy: 'https://a.example', hmac: 'presence' })).toEqual([
    'proxy',
    'signatures: presence',
  ]);
  const all: MockInfo['modes'] = {
    strict: true,
    strictOtp: true,
    realisticTiming: true,
    taskDelayMs: 300,
    syncTimeoutMs: 10,
    signatureClock: 'real',
    rewardPool: true,
  };
  expect(labels({ modes: all })).toEqual([
    'strict',
    'strict passwords',
    'realistic timing',
    'tasks: 300 ms',
    'timeout: 10 ms',
    'signatures: real time',
    'reward pool',
  ]);
});
