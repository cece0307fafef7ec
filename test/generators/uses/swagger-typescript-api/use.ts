import { Api, type ErrorResponse, type HttpResponse } from './plyr.js';
import { baseUrl, signedFetch } from './signed-fetch.js';

const plyr = new Api({ baseUrl, customFetch: signedFetch });
const player = await plyr.user.getUserInfo('alice');
console.log(player.data.plyrId);

const session = await plyr.user.login({ plyrId: 'alice', otp: '123456' });
console.log(session.data.plyrId);

const room = await plyr.game.createGameRoom({ expiresIn: 3600 });
console.log('task' in room.data && room.data.task.status);

try {
  await plyr.user.getUserInfo('nobody-here');
} catch (thrown) {
  const { status, error } = thrown as HttpResponse<unknown, ErrorResponse>;
  console.log(status, error.error);
}
