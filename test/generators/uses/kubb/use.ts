import { ResponseError } from './client.js';
import { createGameRoom, type ErrorResponse, getUserInfo, login } from './generated/index.js';

const player = await getUserInfo('alice');
console.log(player.plyrId);

const session = await login({ plyrId: 'alice', otp: '123456' });
console.log(session.plyrId);

const room = await createGameRoom({ expiresIn: 3600 });
console.log('task' in room && room.task.status);

try {
  await getUserInfo('nobody-here');
} catch (error) {
  if (!(error instanceof ResponseError)) throw error;
  console.log(error.status, (error.data as ErrorResponse).error);
}
