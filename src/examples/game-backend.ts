/**
 * The backend of a game for two players: rock, paper, scissors, for a stake of 5 gamr each. Browsers and game
 * engines call this backend, and only the backend calls PLYR. So the secret key is in the backend, and never in
 * the game.
 *
 * These rules keep the money safe:
 * - The backend decides who wins. Players send their login and their throws, and nothing else.
 * - A match is on disk before each call that moves money. After a restart, the backend knows which calls it may have sent.
 * - `createJoinPayGameRoom` is sent once. If its response is lost, the backend looks for the room. If there is
 *   none, it cancels the match. If the room appears later, it pays the stakes back.
 * - `earnLeaveEndGameRoom` is sent again only while the players are in the room. Then the chain can't pay them twice.
 */
import { randomUUID } from 'node:crypto';
import { ApiError, type PlyrClient, TaskError, verifySessionJwt } from 'plyr-api';
import { type Choice, type Match, MatchStore } from './match-store.js';
import {
  callOnce,
  findOutcome,
  lookForRoom,
  lookIntoRoom,
  newestEntry,
  type Outcome,
  type Patience,
} from './unknown-outcome.js';

const TOKEN = 'gamr';
const STAKE = '5';
/** Both stakes. The platform keeps 2 percent of what is paid out, so the winner gets 9.8. */
const POT = '10';
/** The most that the game may spend for a player until they log in again. */
const BUDGET = 25;

const BEATS: Readonly<Record<Choice, Choice>> = { rock: 'scissors', scissors: 'paper', paper: 'rock' };

/** The options of the backend. */
export interface GameOptions {
  plyr: PlyrClient;
  /** The PLYR[ID] of the game, which owns the API key. */
  gameId: string;
  /** The folder that keeps the matches. */
  folder: string;
  /** How long a player has for a throw, in milliseconds. Default: 30 seconds. */
  throwMs?: number;
  /** How long to look for the outcome of a payment. */
  patience?: Patience;
  /** Milliseconds between polls of a task. Default: that of the client. */
  taskIntervalMs?: number;
}

/** An error that a player caused, with its status code. */
export class Mistake extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The game. Each method handles a request of a player. */
export class RockPaperScissors {
  readonly #options: GameOptions;
  readonly #store: MatchStore;
  /** The last match of each player. */
  readonly #matches = new Map<string, Match>();
  /** The sessions of players who wait, until they have paid. */
  readonly #sessions = new Map<string, string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** All rooms that belong to a match. */
  readonly #rooms = new Set<string>();
  /** When a player last asked for their match. */
  readonly #seenAt = new Map<string, number>();

  constructor(options: GameOptions) {
    this.#options = options;
    this.#store = new MatchStore(options.folder);
  }

  /**
   * Logs a player in, and lets the game spend their tokens up to the budget. One call does both, so players enter one password.
   *
   * @returns The session, which the game sends with each request.
   */
  async login(plyrId: string, otp: string): Promise<{ plyrId: string; sessionJwt: string }> {
    const { plyr, gameId } = this.#options;
    const approval = { gameId, tokens: [TOKEN], amounts: [BUDGET] };
    const session = await plyr.loginAndApprove({ plyrId: plyrId.toLowerCase(), otp, ...approval });
    return { plyrId: session.plyrId, sessionJwt: session.sessionJwt };
  }

  /** Returns the player of a session. It makes no request, so it can't detect a logout. */
  async check(sessionJwt: string): Promise<string> {
    const { plyr, gameId } = this.#options;
    return (await verifySessionJwt(plyr, sessionJwt, { gameId })).plyrId;
  }

  /** Finds an opponent, or lets the player wait for one. */
  async join(sessionJwt: string): Promise<Match> {
    // The next step moves money, so ask the server, which knows about logouts.
    const { plyrId } = (await this.#options.plyr.verifySession({ sessionJwt })).payload;
    this.#seenAt.set(plyrId, Date.now());
    const own = this.#matches.get(plyrId);
    if (own && own.status !== 'finished' && own.status !== 'canceled') return own;
    this.#sessions.set(plyrId, sessionJwt);
    const waiting = [...this.#matches.values()].find((match) => this.#isWaiting(match));
    const match = waiting ?? { id: randomUUID(), status: 'waiting', players: [], choices: {} };
    match.players.push(plyrId);
    this.#matches.set(plyrId, match);
    if (waiting) void this.#start(match);
    return match;
  }

  /** Returns the last match of a player. */
  matchOf(plyrId: string): Match | undefined {
    this.#seenAt.set(plyrId, Date.now());
    return this.#matches.get(plyrId);
  }

  /** Records a player's throw. A second one in the same round changes nothing. */
  throw(plyrId: string, choice: Choice): Match {
    const match = this.#matches.get(plyrId);
    if (match?.status !== 'playing') throw new Mistake(409, 'You are not in a running match.');
    if (!Object.hasOwn(BEATS, choice)) throw new Mistake(400, 'Throw rock, paper, or scissors.');
    match.choices[plyrId] ??= choice;
    if (Object.keys(match.choices).length === 2) this.#judge(match);
    return match;
  }

  /**
   * Continues the matches that were running when the backend stopped. Call it once, at the start. You can
   * accept players before it ends.
   */
  async resume(): Promise<void> {
    const matches = this.#store.load();
    for (const { roomId } of matches) if (roomId) this.#rooms.add(roomId);
    await Promise.all(matches.map((match) => this.#continue(match)));
  }

  async #continue(match: Match): Promise<void> {
    const look = () => this.#lookForRoom(match);
    if (match.isUnresolved) {
      const found = await look().catch(() => undefined);
      if (found?.state === 'done' && this.#take(match, found.value)) await this.#payOut(match);
      return;
    }
    if (match.status === 'finished' || match.status === 'canceled') return;
    for (const plyrId of match.players) this.#matches.set(plyrId, match);
    // The payment may have been sent, so don't send it again.
    if (match.status === 'paying') this.#afterPayment(match, await findOutcome(look, this.#options.patience));
    else if (match.status === 'playing') this.#nextRound(match);
    else await this.#payOut(match);
  }

  /** Stops the timers. */
  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #isWaiting({ status, players }: Match): boolean {
    const [first = ''] = players;
    return status === 'waiting' && Date.now() - (this.#seenAt.get(first) ?? 0) < 10_000;
  }

  #lookForRoom({ players, newestEntry = '', taskId }: Match): Promise<Outcome<string> | undefined> {
    const { plyr, gameId } = this.#options;
    const isTaken = (roomId: string) => this.#rooms.has(roomId);
    return lookForRoom(plyr, { gameId, plyrId: players[0] as string, newestEntry, taskId, isTaken });
  }

  /** Opens a room, and moves both stakes into it. Either all of this happens, or nothing. */
  async #start(match: Match): Promise<void> {
    const { plyr, patience, taskIntervalMs: intervalMs } = this.#options;
    match.status = 'paying';
    const pay = async () => {
      const sessionJwts = match.players.map((plyrId) => this.#sessions.get(plyrId) as string);
      const payment = { tokens: [TOKEN, TOKEN], amounts: [STAKE, STAKE] };
      const call = plyr.createJoinPayGameRoom({ sessionJwts, ...payment, expiresIn: 3600 });
      const onProgress = (_: unknown, taskId: string) => {
        if (match.taskId === taskId) return;
        match.taskId = taskId;
        this.#store.save(match);
      };
      return (await call.task({ onProgress, intervalMs })).taskData.result.roomId;
    };
    try {
      match.newestEntry = await newestEntry(plyr, match.players[0] as string);
    } catch (reason) {
      this.#afterPayment(match, { state: 'failed', reason });
      return;
    }
    // If the disk is full, this stops the backend before the players pay.
    this.#store.save(match);
    this.#afterPayment(match, await callOnce(pay, () => this.#lookForRoom(match), patience));
  }

  #afterPayment(match: Match, outcome: Outcome<string>): void {
    for (const plyrId of match.players) this.#sessions.delete(plyrId);
    if (outcome.state === 'done' && this.#take(match, outcome.value)) {
      match.status = 'playing';
      this.#nextRound(match);
      return;
    }
    match.status = 'canceled';
    if (outcome.state === 'failed') match.note = `No player has paid. ${reasonOf(outcome.reason)}`;
    else {
      match.isUnresolved = true;
      match.note = 'Your payment did not arrive. If it arrives later, you get it back.';
      console.error(`Match ${match.id}: the outcome of the payment is unknown.`);
    }
    this.#store.save(match);
  }

  /** Records that a room belongs to a match. Returns false if it belongs to another one. */
  #take(match: Match, roomId: string): boolean {
    if (this.#rooms.has(roomId)) return false;
    this.#rooms.add(roomId);
    match.roomId = roomId;
    delete match.isUnresolved;
    return true;
  }

  #nextRound(match: Match): void {
    this.#store.save(match);
    clearTimeout(this.#timers.get(match.id));
    this.#timers.set(
      match.id,
      setTimeout(() => this.#judge(match), this.#options.throwMs ?? 30_000),
    );
  }

  /** Decides the round when both players have thrown, or when their time has passed. */
  #judge(match: Match): void {
    const [one, two] = match.players as [string, string];
    const { [one]: first, [two]: second } = match.choices;
    match.lastRound = match.choices;
    match.choices = {};
    if (first && first === second) {
      this.#nextRound(match);
      return;
    }
    clearTimeout(this.#timers.get(match.id));
    // A player who doesn't throw in time loses. If neither throws, both get their stakes back.
    if (first && (!second || BEATS[first] === second)) match.winner = one;
    else if (second) match.winner = two;
    void this.#payOut(match);
  }

  /** Pays the pot, and ends the room. Either all of this happens, or nothing. */
  async #payOut(match: Match): Promise<void> {
    const { plyr, patience, taskIntervalMs: intervalMs } = this.#options;
    const { players: plyrIds, winner } = match;
    const roomId = match.roomId as string;
    const amounts = plyrIds.map((plyrId) => (!winner ? STAKE : plyrId === winner ? POT : '0'));
    match.status = 'paying-out';
    this.#store.save(match);
    const look = () => lookIntoRoom(plyr, roomId, plyrIds);
    const pay = async () => {
      const tokens = plyrIds.map(() => TOKEN);
      await plyr.earnLeaveEndGameRoom({ roomId, plyrIds, tokens, amounts }).task({ intervalMs });
    };
    // After a restart, or after a call without a response, the players may have been paid.
    let outcome = await look().catch(() => undefined);
    for (let calls = 0; calls < 3 && outcome?.state !== 'done'; calls++) {
      outcome = await callOnce(pay, look, patience);
      // A failure can mean that an earlier call has paid.
      if (outcome.state === 'failed') outcome = (await look().catch(() => undefined)) ?? outcome;
    }
    if (outcome?.state === 'done') {
      match.status = 'finished';
      delete match.note;
    } else {
      // The match stays in `paying-out`. When the backend starts the next time, it tries again.
      match.note = 'Your prize is late. You will get it.';
      console.error(`Match ${match.id}: room ${roomId} is not paid out.`);
    }
    this.#store.save(match);
  }
}

/**
 * Returns what a player may read about an error. They may read the server's messages, such as `Insufficient
 * allowance: alice`.
 */
function reasonOf(error: unknown): string {
  if (error instanceof ApiError && error.status < 500) return `${error.texts.join('; ')}.`;
  if (error instanceof TaskError && error.code === 'TASK_FAILED') return 'The chain rejected the payment.';
  return 'Try again later.';
}
