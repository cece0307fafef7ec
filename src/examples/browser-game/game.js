// @ts-check
/**
 * The part of the game that runs in the browser. It calls only the game's backend, and has no API key. It keeps
 * only the player's session, and only until the page is closed.
 */

/**
 * @typedef {object} Match
 * @property {'waiting' | 'paying' | 'playing' | 'paying-out' | 'finished' | 'canceled'} status
 * @property {string[]} players
 * @property {string} [choice] The player's own choice in this round.
 * @property {Record<string, string>} [lastRound] The choices of both players in the round before.
 * @property {string} [winner]
 * @property {string} [note]
 */

/** @type {<E extends HTMLElement>(selector: string) => E} */
const find = (selector) => /** @type {any} */ (document.querySelector(selector));
const login = /** @type {HTMLFormElement} */ (find('#login'));
const throwButtons = /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll('#throws button')
);
const again = /** @type {HTMLButtonElement} */ (find('#again'));

let plyrId = '';
let sessionJwt = '';

/**
 * Sends a request to the backend.
 *
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>} What the backend returns.
 */
async function call(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = { 'content-type': 'application/json' };
  if (sessionJwt) headers.authorization = `Bearer ${sessionJwt}`;
  const response = await fetch(path, { method, headers, body: body ? JSON.stringify(body) : null });
  const data = await response.json();
  if (!response.ok) throw new Error(data.error);
  return data;
}

/**
 * Shows the state of the match.
 *
 * @param {Match | null} match
 */
function show(match) {
  const isOver = !match || match.status === 'finished' || match.status === 'canceled';
  const canThrow = match?.status === 'playing' && !match.choice;
  find('#status').textContent = describe(match);
  find('#players').textContent =
    match && match.players.length > 1 ? match.players.join(' against ') : `Logged in as ${plyrId}`;
  find('#throws').hidden = match?.status !== 'playing';
  for (const button of throwButtons) {
    button.disabled = !canThrow;
    button.setAttribute('aria-pressed', String(button.value === match?.choice));
  }
  again.hidden = !isOver;
  if (!isOver) setTimeout(poll, 500);
}

/**
 * @param {Match | null} match
 * @returns {string} The message for the player.
 */
function describe(match) {
  if (!match) return 'Find an opponent?';
  const { status, players, choice, lastRound, winner, note } = match;
  const opponent = players.find((player) => player !== plyrId) ?? '';
  const theirs = lastRound?.[opponent] ?? 'nothing';
  if (status === 'waiting') return 'Waiting for an opponent …';
  if (status === 'paying') return 'Both players put their stakes into the room …';
  if (status === 'canceled') return note ?? 'The match is canceled.';
  if (status === 'playing') {
    if (choice) return `You threw ${choice}. Waiting for ${opponent} …`;
    return lastRound ? `You both threw ${theirs}. Once more!` : 'Throw!';
  }
  const isPaid = status === 'finished' ? '' : ` ${note ?? 'The room pays …'}`;
  if (!winner) return `Neither of you threw. You get your stake back.${isPaid}`;
  const round = `${opponent} threw ${theirs}.`;
  return `${round} ${winner === plyrId ? 'You win 9.8 gamr!' : 'You lose.'}${isPaid}`;
}

/**
 * Runs an action. If it fails, shows the error message.
 *
 * @param {() => Promise<void>} action
 */
async function attempt(action) {
  find('#error').textContent = '';
  try {
    await action();
  } catch (error) {
    find('#error').textContent = error instanceof Error ? error.message : String(error);
  }
}

async function poll() {
  try {
    show(await call('GET', '/api/match'));
  } catch {
    // A failed poll is retried.
    setTimeout(poll, 2_000);
  }
}

login.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const form = new FormData(login);
    const session = await call('POST', '/api/login', { plyrId: form.get('plyrId'), otp: form.get('otp') });
    plyrId = session.plyrId;
    sessionJwt = session.sessionJwt;
    login.hidden = true;
    find('#game').hidden = false;
    show(await call('GET', '/api/match'));
  });
});

again.addEventListener('click', () =>
  attempt(async () => {
    again.hidden = true;
    try {
      show(await call('POST', '/api/match'));
    } catch (error) {
      again.hidden = false;
      throw error;
    }
  }),
);

for (const button of throwButtons) {
  button.addEventListener('click', () =>
    attempt(async () => {
      for (const other of throwButtons) other.disabled = true;
      await call('POST', '/api/throw', { choice: button.value });
    }),
  );
}
