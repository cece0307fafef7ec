/**
 * A game evening, step by step: the program of the tutorial. Two players meet in a room, pay a stake each, and the winner gets
 * both stakes. Start the mock, then run it:
 *
 *   npx plyr-api mock
 *   PLYR_API_KEY=plyr-demo-key PLYR_SECRET_KEY=plyr-demo-secret PLYR_BASE_URL=http://127.0.0.1:4010/api npx tsx game-evening.ts
 */
import { pathToFileURL } from 'node:url';
import {
  createPlyrClient,
  isApiError,
  type PlyrClient,
  SessionError,
  TaskError,
  verifySessionJwt,
} from 'plyr-api';

const GAME = 'demo-game';
const TOKEN = 'gamr';

/** A player at the table. */
interface Guest {
  plyrId: string;
  sessionJwt: string;
}

/** Logs a player in, and lets the game spend up to 10 gamr for them. The code comes from their authenticator app. */
export async function logIn(plyr: PlyrClient, plyrId: string, otp: string): Promise<Guest> {
  const { sessionJwt } = await plyr.loginAndApprove({
    plyrId,
    otp,
    gameId: GAME,
    expiresIn: 3 * 60 * 60, // seconds
    tokens: [TOKEN],
    amounts: [10],
  });
  return { plyrId, sessionJwt };
}

/** Returns whether a session is still valid. The first check makes no request. The second one also detects logouts. */
export async function isLoggedIn(plyr: PlyrClient, { sessionJwt }: Guest): Promise<boolean> {
  try {
    await verifySessionJwt(plyr, sessionJwt, { gameId: GAME });
    await plyr.verifySession({ sessionJwt });
    return true;
  } catch (error) {
    if (error instanceof SessionError || isApiError(error, 'verifySession')) return false;
    throw error;
  }
}

/** Opens a room for two hours, and returns its number. */
export async function openRoom(plyr: PlyrClient): Promise<string> {
  const task = await plyr.createGameRoom({ expiresIn: 2 * 60 * 60 }).task();
  return task.taskData.result.roomId;
}

/** Seats the players. */
export async function sitDown(plyr: PlyrClient, roomId: string, guests: Guest[]): Promise<void> {
  await plyr.joinGameRoom({ roomId, sessionJwts: guests.map(({ sessionJwt }) => sessionJwt) }).task();
}

/** Moves a stake of each player into the room. Entry 1 of each array belongs to the first player, and so on. */
export async function payStakes(
  plyr: PlyrClient,
  roomId: string,
  guests: Guest[],
  stake: string,
): Promise<void> {
  await plyr
    .payGameRoom({
      roomId,
      sessionJwts: guests.map(({ sessionJwt }) => sessionJwt),
      tokens: guests.map(() => TOKEN),
      amounts: guests.map(() => stake),
    })
    .task();
}

/** Pays the winner. The platform keeps 2 percent. */
export async function payOut(
  plyr: PlyrClient,
  roomId: string,
  plyrId: string,
  amount: string,
): Promise<void> {
  await plyr.earnGameRoom({ roomId, plyrIds: [plyrId], tokens: [TOKEN], amounts: [amount] }).task();
}

/** Lets the players leave, and ends the empty room. */
export async function closeTable(plyr: PlyrClient, roomId: string, guests: Guest[]): Promise<void> {
  await plyr.leaveGameRoom({ roomId, sessionJwts: guests.map(({ sessionJwt }) => sessionJwt) }).task();
  await plyr.endGameRoom({ roomId }).task();
}

/** Returns how much gamr a player has: a decimal number in a string, so that no digit is lost. */
export async function walletOf(plyr: PlyrClient, plyrId: string): Promise<string | undefined> {
  return (await plyr.getUserTokenBalance({ plyrId, tokenName: TOKEN }))[TOKEN];
}

/** The whole evening. */
export async function playEvening(plyr: PlyrClient, print: (line: string) => void): Promise<void> {
  const alice = await logIn(plyr, 'alice', '123456');
  const bobby = await logIn(plyr, 'bobby', '123456');
  print(`Alice is logged in: ${await isLoggedIn(plyr, alice)}`);
  print(`Alice has ${await walletOf(plyr, 'alice')} gamr.`);

  const roomId = await openRoom(plyr);
  await sitDown(plyr, roomId, [alice, bobby]);
  await payStakes(plyr, roomId, [alice, bobby], '5');
  print(`Room ${roomId} has both stakes.`);

  await payOut(plyr, roomId, 'alice', '10');
  await closeTable(plyr, roomId, [alice, bobby]);
  print(`Alice has ${await walletOf(plyr, 'alice')} gamr.`);

  await plyr.logout({ sessionJwt: alice.sessionJwt });
  await plyr.logout({ sessionJwt: bobby.sessionJwt });
  print(`Alice is logged in: ${await isLoggedIn(plyr, alice)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  playEvening(createPlyrClient(), console.log).catch((error) => {
    if (error instanceof TaskError) console.error(`${error.code}: ${error.message}`);
    else console.error(error);
    process.exitCode = 1;
  });
}
