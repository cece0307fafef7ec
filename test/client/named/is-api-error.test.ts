import { expect, test } from 'vitest';
import { createPlyrClient, isApiError, unwrap } from '../../../src/client/index.js';
import { caught } from '../canned-responses.js';
import { answering, status } from '../tasks/task-responses.js';

test('tells the errors of an operation, from either face of the client', async () => {
  const { plyr } = answering(status(404, { error: 'PLYR[ID] not found' }));
  const path = { identifier: 'nobody' };
  const errors = [
    await caught(plyr.getUserInfo(path)),
    await caught(unwrap(plyr.getUserInfo(path).result())),
    await caught(unwrap(plyr.GET('/user/info/{identifier}', { params: { path } }))),
  ];
  for (const error of errors) {
    expect(isApiError(error, 'getUserInfo')).toBe(true);
    expect(isApiError(error, 'getAvatar')).toBe(false);
    if (!isApiError(error, 'getUserInfo')) continue;
    expect(error.status === 404 && error.body.error).toBe('PLYR[ID] not found');
  }
});

test('is false for everything else', async () => {
  const { plyr } = answering(new TypeError('fetch failed'));
  expect(isApiError(await caught(plyr.getServerTime()), 'getServerTime')).toBe(false);
  expect(
    isApiError(
      await caught(createPlyrClient({ apiKey: 'k', secretKey: 's' }).getUserInfo({ identifier: '' })),
      'getUserInfo',
    ),
  ).toBe(false);
  for (const value of [undefined, null, 'text', {}, new Error('no')]) {
    expect(isApiError(value, 'getServerTime')).toBe(false);
  }
});
