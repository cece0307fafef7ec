import { isErrorFromAlias } from '@zodios/core';
import { api, createApiClient } from './plyr.js';
import { baseUrl, signedFetch } from './signed-fetch.js';

const plyr = createApiClient(baseUrl, { axiosConfig: { adapter: 'fetch', env: { fetch: signedFetch } } });
const player = await plyr.getUserInfo({ params: { identifier: 'alice' } });
console.log(player.plyrId);

const session = await plyr.login({ plyrId: 'alice', otp: '123456' });
console.log(session.plyrId);

const room = await plyr.createGameRoom({ expiresIn: 3600 });
console.log('task' in room && room.task.status);

try {
  await plyr.getUserInfo({ params: { identifier: 'nobody-here' } });
} catch (error) {
  if (!isErrorFromAlias(api.api, 'getUserInfo', error)) throw error;
  console.log(error.response.status, error.response.data.error);
}
