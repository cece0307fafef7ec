/** Random histories: what players and games may do, in any order, with sound and unsound numbers. */
import fc from 'fast-check';
import { signMessage } from '../../src/mock/behavior/chain/wallet.js';
import { demoPlayers } from '../../src/mock/index.js';
import type { MockState } from '../../src/mock/state/mock-state.js';
import { call, finishTasks, type Reply, type Request } from './mock-fixture.js';

/** One thing that happens. It may lean on what happened before: sessions, rooms, chips. */
export interface Step {
  name: string;
  /** The request, or nothing when the step is not about a request. */
  run(story: Story): Promise<Reply | undefined>;
}

/** A state, and what the steps remember of it. */
export interface Story {
  state: MockState;
  sessions: Map<string, string>;
  chips: string[];
  /** Called for each request, before it is sent. */
  before?: (request: Request) => void;
}

const players = demoPlayers.slice(0, 3).map(({ plyrId }) => plyrId);
const player = fc.constantFrom(...players);
const token = fc.constantFrom('plyr', 'gamr');
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<number | string>(1, 2, '0.5', '0.000000000000000001') },
  { weight: 2, arbitrary: fc.constantFrom<number | string>(5, '10', 25.5, 99) },
  { weight: 1, arbitrary: fc.constantFrom<number | string>(0, 100_000, '1.2345678901234567891', -1, '1e-7') },
);
// Room 3 of the demo state is in progress; 4 is the first that a history opens.
const roomId = fc.constantFrom('3', '3', '3', '3', '3', '4', '4', '5', '1', '99');
const entry = fc.record({ player, token, amount });
const entries = fc.array(entry, { minLength: 1, maxLength: 2 });
const apiKey = fc.constantFrom('plyr-demo-key', 'plyr-demo-key', 'plyr-demo-key', 'plyr-other-key');
const sync = fc.constant(undefined);

/** Sends a request and lets its task finish. */
async function send(story: Story, request: Request): Promise<Reply> {
  story.before?.(request);
  const reply = await call(story.state, request);
  return reply;
}

const post = (story: Story, path: string, body: object, key = 'plyr-demo-key') =>
  send(story, { method: 'POST', path, body, apiKey: key });

const sessionsOf = (story: Story, list: { player: string }[]) =>
  list.map((item) => story.sessions.get(item.player) ?? 'no session');
const lists = (list: { token: string; amount: number | string }[]) => ({
  tokens: list.map((item) => item.token),
  amounts: list.map((item) => item.amount),
});

const step = <T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  run: (story: Story, input: T) => Promise<Reply | undefined>,
) =>
  arbitrary.map(
    (input): Step => ({ name: `${name} ${JSON.stringify(input)}`, run: (story) => run(story, input) }),
  );

const login = step('login', player, async (story, plyrId) => {
  const reply = await post(story, '/user/login', { plyrId, otp: '123456' });
  if (reply.status === 200) story.sessions.set(plyrId, reply.body.sessionJwt);
  return reply;
});
const wrongCode = step('wrong code', player, (story, plyrId) =>
  post(story, '/user/login', { plyrId, otp: String(100_000 + (story.state.meta.draws % 800_000)) }),
);
const approve = step('approve', fc.record({ player, token, amount }), (story, input) =>
  post(story, '/game/approve', {
    plyrId: input.player,
    otp: '123456',
    gameId: 'demo-game',
    token: input.token,
    amount: input.amount,
    expiresIn: 3600,
  }),
);
const revoke = step('revoke', fc.record({ player, token }), (story, input) =>
  post(story, '/game/revoke', {
    plyrId: input.player,
    otp: '123456',
    gameId: 'demo-game',
    token: input.token,
  }),
);
const create = step('create', apiKey, (story, key) => post(story, '/game/create', { expiresIn: 3600 }, key));
const join = step('join', fc.record({ roomId, entries }), (story, input) =>
  post(story, '/game/join', { roomId: input.roomId, sessionJwts: sessionsOf(story, input.entries) }),
);
const leave = step('leave', fc.record({ roomId, entries }), (story, input) =>
  post(story, '/game/leave', { roomId: input.roomId, sessionJwts: sessionsOf(story, input.entries) }),
);
const paying = (path: string) =>
  step(path, fc.record({ roomId, entries }), (story, input) =>
    post(story, path, {
      roomId: input.roomId,
      sessionJwts: sessionsOf(story, input.entries),
      ...lists(input.entries),
    }),
  );
const earning = (path: string) =>
  step(path, fc.record({ roomId, entries }), (story, input) =>
    post(story, path, {
      roomId: input.roomId,
      plyrIds: input.entries.map((item) => item.player),
      ...lists(input.entries),
    }),
  );
const end = step('end', roomId, (story, id) => post(story, '/game/end', { roomId: id }));

const createChip = step('create chip', apiKey, async (story, key) => {
  const answer = post(story, '/game/chip/create', { name: 'Gem', symbol: 'GEM' }, key);
  const reply = await settled(story, answer);
  const chip = reply.body.taskData?.result?.chip;
  if (chip) story.chips.push(chip);
  return reply;
});
const chipCall = (action: 'mint' | 'burn') =>
  step(`${action} chip`, fc.record({ player, amount, which: fc.nat(3), key: apiKey }), (story, input) =>
    settled(
      story,
      post(
        story,
        `/game/chip/${action}`,
        { chips: [chipOf(story, input.which)], plyrIds: [input.player], amounts: [input.amount] },
        input.key,
      ),
    ),
  );
const transferChip = step(
  'transfer chip',
  fc.record({ from: player, to: player, amount, which: fc.nat(3) }),
  (story, input) =>
    settled(
      story,
      post(story, '/game/chip/transfer', {
        chips: [chipOf(story, input.which)],
        fromPlyrIds: [input.from],
        toPlyrIds: [input.to],
        amounts: [input.amount],
      }),
    ),
);
const withdraw = step('withdraw', fc.record({ player, token, amount }), (story, input) =>
  post(story, '/withdraw', {
    plyrId: input.player,
    token: input.token,
    amount: input.amount,
    toChain: '43113',
    signature: sign(input.player, `PLYR[ID] Withdraw token: ${input.token}, amount: ${input.amount}`),
  }),
);
const transfer = step('transfer', fc.record({ from: player, to: player, token, amount }), (story, input) =>
  post(story, '/transfer', {
    plyrId: input.from,
    token: input.token,
    amount: input.amount,
    toChain: '62831',
    toAddress: input.to,
    toPlyrId: input.to,
    signature: sign(
      input.from,
      `PLYR[ID] Transfer token: ${input.token}, amount: ${input.amount} to ${input.to}`,
    ),
  }),
);
const wait = step('wait', fc.constantFrom(0, 299, 300, 5_000, 3_700_000), async (story, ms) => {
  story.state.clock.advance(ms);
  story.state.tasks.catchUp();
  return undefined;
});
const finish = step('finish', sync, async (story) => {
  finishTasks(story.state);
  return undefined;
});

/** A history of up to `length` steps. */
export function history(length: number): fc.Arbitrary<Step[]> {
  const steps = fc.oneof(
    { weight: 4, arbitrary: login },
    { weight: 1, arbitrary: wrongCode },
    { weight: 3, arbitrary: approve },
    { weight: 1, arbitrary: revoke },
    { weight: 2, arbitrary: create },
    { weight: 4, arbitrary: join },
    { weight: 2, arbitrary: leave },
    { weight: 5, arbitrary: paying('/game/pay') },
    { weight: 2, arbitrary: paying('/game/joinPay') },
    { weight: 2, arbitrary: paying('/game/createJoinPay') },
    { weight: 5, arbitrary: earning('/game/earn') },
    { weight: 2, arbitrary: earning('/game/earnLeave') },
    { weight: 2, arbitrary: earning('/game/earnLeaveEnd') },
    { weight: 1, arbitrary: end },
    { weight: 1, arbitrary: createChip },
    { weight: 2, arbitrary: chipCall('mint') },
    { weight: 1, arbitrary: chipCall('burn') },
    { weight: 1, arbitrary: transferChip },
    { weight: 1, arbitrary: withdraw },
    { weight: 1, arbitrary: transfer },
    { weight: 2, arbitrary: wait },
    { weight: 8, arbitrary: finish },
  );
  return fc.array(steps, { minLength: 1, maxLength: length, size: 'max' });
}

/** Starts a story in a state where the players of the histories are logged in. */
export async function begin(state: MockState, before?: (request: Request) => void): Promise<Story> {
  const chips = state.tables.chips.all().map(({ chip }) => chip);
  const story: Story = { state, sessions: new Map(), chips, ...(before && { before }) };
  for (const plyrId of players) {
    const reply = await call(state, { method: 'POST', path: '/user/login', body: { plyrId, otp: '123456' } });
    story.sessions.set(plyrId, reply.body.sessionJwt);
  }
  return story;
}

const chipOf = ({ chips }: Story, which: number) => chips[which % Math.max(1, chips.length)] ?? '';

function sign(plyrId: string, message: string): string {
  return signMessage(message, demoPlayers.find((wallet) => wallet.plyrId === plyrId)?.privateKey ?? '');
}

/** Lets a call that waits for its task come to its end. */
async function settled(story: Story, answer: Promise<Reply>): Promise<Reply> {
  let isDone = false;
  const done = answer.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    finishTasks(story.state);
  }
  return done;
}
