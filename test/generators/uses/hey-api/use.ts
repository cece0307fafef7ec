import { client } from './generated/client.gen.js';
import { createGameRoom, getUserInfo, login } from './generated/sdk.gen.js';
import { baseUrl, signedFetch } from './signed-fetch.js';

client.setConfig({ baseUrl, fetch: signedFetch });
const player = await getUserInfo({ path: { identifier: 'alice' } });
console.log(player.data?.plyrId);

const session = await login({ body: { plyrId: 'alice', otp: '123456' } });
console.log(session.data?.plyrId);

const room = await createGameRoom({ body: { expiresIn: 3600 } });
console.log(room.data && 'task' in room.data && room.data.task.status);

const nobody = await getUserInfo({ path: { identifier: 'nobody-here' } });
console.log(nobody.response?.status, nobody.error?.error);
