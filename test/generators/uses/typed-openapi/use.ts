import { createApiClient, type Fetcher } from './plyr.js';
import { baseUrl, signedFetch } from './signed-fetch.js';

const fetcher: Fetcher = {
  fetch({ method, url, urlSearchParams, parameters }) {
    if (urlSearchParams) url.search = String(urlSearchParams);
    return signedFetch(url, {
      method: method.toUpperCase(),
      headers: { 'Content-Type': 'application/json' },
      body: parameters?.body === undefined ? null : JSON.stringify(parameters.body),
    });
  },
};

const plyr = createApiClient(fetcher, baseUrl);
const player = await plyr.get('/user/info/{identifier}', { path: { identifier: 'alice' } });
console.log(player.plyrId);

const session = await plyr.post('/user/login', { body: { plyrId: 'alice', otp: '123456' } });
console.log(session.plyrId);

const room = await plyr.post('/game/create', { body: { expiresIn: 3600 } });
console.log('task' in room && room.task.status);

const nobody = await plyr.get('/user/info/{identifier}', {
  path: { identifier: 'nobody-here' },
  withResponse: true,
});
console.log(nobody.status, nobody.status === 404 && nobody.data.error);
