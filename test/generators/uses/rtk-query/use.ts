import { configureStore } from '@reduxjs/toolkit';
import { plyr } from './plyr.js';

const { dispatch } = configureStore({
  reducer: { [plyr.reducerPath]: plyr.reducer },
  middleware: (defaults) => defaults().concat(plyr.middleware),
});
const { getUserInfo, login, createGameRoom } = plyr.endpoints;

const player = await dispatch(getUserInfo.initiate({ identifier: 'alice' }));
console.log(player.data?.plyrId);

const session = await dispatch(login.initiate({ loginRequest: { plyrId: 'alice', otp: '123456' } }));
console.log(session.data?.plyrId);

const room = await dispatch(createGameRoom.initiate({ createGameRoomRequest: { expiresIn: 3600 } }));
console.log(room.data && 'task' in room.data && room.data.task.status);

const nobody = await dispatch(getUserInfo.initiate({ identifier: 'nobody-here' }));
if (nobody.error && 'data' in nobody.error)
  console.log(nobody.error.status, (nobody.error.data as { error: string }).error);
