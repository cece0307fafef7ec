// Without Angular's build, its libraries are compiled when they are loaded.
import '@angular/compiler';
import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Api } from './generated/api.js';
import { ApiConfiguration } from './generated/api-configuration.js';
import { createGameRoom, getUserInfo, login } from './generated/functions.js';
import type { ErrorResponse } from './generated/models.js';
import { signedBackend } from './signed-backend.js';
import { baseUrl } from './signed-fetch.js';

const plyr = new Api(new ApiConfiguration(), new HttpClient(signedBackend));
plyr.rootUrl = baseUrl;
const player = await plyr.invoke(getUserInfo, { identifier: 'alice' });
console.log(player.plyrId);

const session = await plyr.invoke(login, { body: { plyrId: 'alice', otp: '123456' } });
console.log(session.plyrId);

const room = await plyr.invoke(createGameRoom, { body: { expiresIn: 3600 } });
console.log('task' in room && room.task.status);

try {
  await plyr.invoke(getUserInfo, { identifier: 'nobody-here' });
} catch (error) {
  if (!(error instanceof HttpErrorResponse)) throw error;
  console.log(error.status, (error.error as ErrorResponse).error);
}
