import { ApiError, client } from './client.js';
import { baseUrl, signedFetch } from './signed-fetch.js';

client.configure({ serverUrl: baseUrl, fetch: signedFetch });
const player = await client.getUserInfo({ path: { identifier: 'alice' } });
console.log(player.plyrId);

const session = await client.login({ body: { plyrId: 'alice', otp: '123456' } });
console.log(session.plyrId);

const room = await client.createGameRoom({ body: { expiresIn: 3600 } });
console.log('task' in room && room.task.status);

try {
  await client.getUserInfo({ path: { identifier: 'nobody-here' } });
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  console.log(error.status, (error.body as { error: string }).error);
}
