/** The mock under load, in a process of its own that can report its memory and fill a sandbox. */
import { pathToFileURL } from 'node:url';

const [root] = process.argv.slice(2);
const { startMock } = await import(pathToFileURL(`${root}/dist/src/mock/index.js`).href);
const mock = await startMock({ taskDelayMs: 20 });

process.on('message', ({ ask, session, count }) => {
  if (ask === 'heap') {
    global.gc();
    global.gc();
    process.send(process.memoryUsage().heapUsed / 1e6);
  } else if (ask === 'fill') {
    fill(mock.sandbox(session).state, count);
    process.send('filled');
  }
});
process.send(mock.origin);

/** Puts players and rooms into a sandbox. */
function fill(state, count) {
  const { users, rooms } = state.tables;
  const alice = users.get('alice');
  state.transaction(() => {
    for (let number = 0; number < count; number++) {
      const address = (kind) => `0x${kind}${number.toString(16).padStart(39, '0')}`;
      users.put({
        ...alice,
        plyrId: `player-${number}`,
        primaryAddress: address('a'),
        mirrorAddress: address('b'),
      });
      rooms.put({
        gameId: 'demo-game',
        roomId: String(number + 1_000),
        roomAddress: address('c'),
        deadline: 4_000_000_000,
        isEnded: false,
        joined: ['alice', `player-${number}`],
        tokens: ['plyr'],
      });
    }
  });
}
