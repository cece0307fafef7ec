import { createGameRoom, defaults, getUserInfo, login } from './plyr.js';
import { baseUrl, signedFetch } from './signed-fetch.js';

Object.assign(defaults, { baseUrl, fetch: signedFetch });
const player = await getUserInfo('alice');
console.log(player.status === 200 && player.data.plyrId);

const session = await login({ plyrId: 'alice', otp: '123456' });
console.log(session.status === 200 && session.data.plyrId);

const room = await createGameRoom({ expiresIn: 3600 });
console.log(room.status === 200 && 'task' in room.data && room.data.task.status);

const nobody = await getUserInfo('nobody-here');
console.log(nobody.status, nobody.status === 404 && nobody.data.error);
