import {
  AuthenticationApi,
  Configuration,
  type ErrorResponse,
  GameRoomApi,
  ResponseError,
  UsersApi,
} from './index.js';
import { baseUrl, signedFetch } from './signed-fetch.js';

const configuration = new Configuration({ basePath: baseUrl, fetchApi: signedFetch });
const users = new UsersApi(configuration);
const player = await users.getUserInfo({ identifier: 'alice' });
console.log(player.plyrId);

const loginRequest = { plyrId: 'alice', otp: '123456' };
const session = await new AuthenticationApi(configuration).login({ loginRequest });
console.log(session.plyrId);

const createGameRoomRequest = { expiresIn: 3600 };
const room = await new GameRoomApi(configuration).createGameRoom({ createGameRoomRequest });
console.log('task' in room && room.task.status);

try {
  await users.getUserInfo({ identifier: 'nobody-here' });
} catch (error) {
  if (!(error instanceof ResponseError)) throw error;
  const { error: message }: ErrorResponse = await error.response.json();
  console.log(error.response.status, message);
}
