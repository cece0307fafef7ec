/** The two requests of the comparison: a read and a write-shaped call that games send most. */
import { createHmac } from 'node:crypto';
import type { LoadRequest } from './load-generator.js';

/** The signature headers of the demo key. They are good for five minutes; the server has no protection from replays. */
export function signed(body = '{}'): Record<string, string> {
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', 'plyr-demo-secret')
    .update(timestamp + body)
    .digest('hex');
  return { apikey: 'plyr-demo-key', timestamp, signature };
}

/** getUserInfo of a demo player. */
export function getRequest(basePath: string): LoadRequest {
  return { method: 'GET', path: `${basePath}/user/info/alice`, headers: signed() };
}

/**
 * verifySession.
 * @param basePath Of the server.
 * @param sessionJwt A session of our mock. The others take any string.
 * @returns The request.
 */
export function postRequest(basePath: string, sessionJwt: string): LoadRequest {
  const body = JSON.stringify({ sessionJwt });
  return {
    method: 'POST',
    path: `${basePath}/user/session/verify`,
    headers: { 'content-type': 'application/json', ...signed(body) },
    body,
  };
}

/**
 * Logs a demo player in.
 * @param base URL of our mock with its base path.
 * @returns A session JWT.
 * @throws Error with the mock's response if it has no session.
 */
export async function logIn(base: string): Promise<string> {
  const body = JSON.stringify({ plyrId: 'alice', otp: '123456', gameId: 'demo-game', expiresIn: 86_400 });
  const headers = { 'content-type': 'application/json', ...signed(body) };
  const response = await fetch(`${base}/user/login`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { sessionJwt?: string };
  if (!answer.sessionJwt) throw new Error(`No session: ${response.status} ${JSON.stringify(answer)}`);
  return answer.sessionJwt;
}
