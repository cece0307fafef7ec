import createClient from 'openapi-fetch';
import type { paths } from './plyr.js';
import { baseUrl, signedFetch } from './signed-fetch.js';

const plyr = createClient<paths>({ baseUrl, fetch: signedFetch });
const player = await plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'alice' } } });
console.log(player.data?.plyrId);

const session = await plyr.POST('/user/login', { body: { plyrId: 'alice', otp: '123456' } });
console.log(session.data?.plyrId);

const room = await plyr.POST('/game/create', { body: { expiresIn: 3600 } });
console.log(room.data && 'task' in room.data && room.data.task.status);

const nobody = await plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'nobody-here' } } });
console.log(nobody.response.status, nobody.error?.error);
