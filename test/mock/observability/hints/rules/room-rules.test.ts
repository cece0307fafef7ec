import { expect, test } from 'vitest';
import { hintsApi } from '../hints-api.js';

test('who is in the room, and which rooms there are', async () => {
  const { call, login } = await hintsApi();
  const sessionJwt = await login('alice');
  const leave = async (roomId: string) =>
    (await call('/game/leave', { body: { sessionJwts: [sessionJwt], roomId } })).hint;
  const { body } = await call('/game/create', { body: { expiresIn: 600, sync: true } });
  const { roomId } = body.taskData.result;
  expect(await leave(roomId)).toBe(`alice is not in room ${roomId} of demo-game: it is empty.`);
  const players = [await login('bobby'), await login('carol')];
  await call('/game/join', { body: { sessionJwts: players, roomId, sync: true } });
  expect(await leave(roomId)).toBe(
    `alice is not in room ${roomId} of demo-game: its players are bobby and carol.`,
  );
  expect(await leave('999')).toBe(
    `The game demo-game has no room "999": its rooms are 1 to ${roomId}. Each game has its own rooms.`,
  );
});
