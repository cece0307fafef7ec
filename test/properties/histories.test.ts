/** What is true whatever happens. Random histories of players, games, and time; see histories.ts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MockState } from '../../src/mock/state/mock-state.js';
import { begin, history, type Step } from './histories.js';
import { finishTasks, newState, stateOf } from './mock-fixture.js';

const runs = { numRuns: 40 };

/** Sums the balances of each token. */
function totals(state: MockState): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const { token, units } of state.tables.balances.all())
    sums[token] = (sums[token] ?? 0n) + BigInt(units);
  return sums;
}

/** Runs a history and looks after each step. */
async function play(
  state: MockState,
  steps: Step[],
  look: (step: Step) => void = () => {},
): Promise<string[]> {
  const story = await begin(state);
  const answers: string[] = [];
  for (const step of steps) {
    const reply = await step.run(story);
    answers.push(reply ? `${reply.status} ${reply.text}` : '');
    look(step);
  }
  finishTasks(state);
  answers.push(stateOf(state));
  return answers;
}

test('tokens are conserved in wallets, rooms, and fees together, chips in their holders; nothing falls below zero', async () => {
  const { plyr, gamr } = totals(newState());
  await fc.assert(
    fc.asyncProperty(history(40), async (steps) => {
      const state = newState();
      await play(state, steps, ({ name }) => {
        const sums = totals(state);
        expect(sums, name).toMatchObject({ plyr, gamr });
        for (const { units } of state.tables.balances.all()) expect(BigInt(units) >= 0n, name).toBe(true);
        for (const { chip, totalSupply } of state.tables.chips.all()) {
          expect(sums[chip] ?? 0n, name).toBe(BigInt(totalSupply));
        }
      });
    }),
    runs,
  );
});

test('two runs with one seed are the same to the byte, with another seed they are not', async () => {
  await fc.assert(
    fc.asyncProperty(history(30), async (steps) => {
      const first = await play(newState(), steps);
      expect(await play(newState(), steps)).toEqual(first);
      expect(await play(newState({}, 'another seed'), steps)).not.toEqual(first);
    }),
    { numRuns: 25 },
  );
});

test('snapshot and restore are exact, and life goes on the same from there', async () => {
  await fc.assert(
    fc.asyncProperty(history(25), history(15), async (past, future) => {
      const original = newState();
      const story = await begin(original);
      for (const step of past) await step.run(story);

      const saved = stateOf(original);
      const copy = newState({}, 'another seed');
      copy.restore(JSON.parse(saved));
      expect(stateOf(copy)).toBe(saved);

      const twin = { ...story, state: copy, sessions: new Map(story.sessions), chips: [...story.chips] };
      for (const step of future) {
        const [here, there] = [await step.run(story), await step.run(twin)];
        expect(there?.text, step.name).toBe(here?.text);
      }
      expect(stateOf(copy)).toBe(stateOf(original));
    }),
    { numRuns: 25 },
  );
});

describe('a rejected call leaves the state as it was', () => {
  /** What must outlive a rejection: presented one-time passwords, failures, and how much randomness was used up. */
  const withoutMemory = (state: MockState) => {
    const { otpUses: _otpUses, users = [], ...rest } = state.snapshot();
    const calm = users.map((user) => ({ ...user, loginFailedCount: 0, bannedAt: 0 }));
    return JSON.stringify({ ...rest, users: calm });
  };

  test('but for what the one-time passwords remember', async () => {
    await fc.assert(
      fc.asyncProperty(history(40), async (steps) => {
        const state = newState({ strict: true });
        let before = '';
        const story = await begin(state, () => {
          state.tasks.catchUp();
          before = withoutMemory(state);
        });
        for (const step of steps) {
          const reply = await step.run(story);
          // A failed task is not a rejected call: it was accepted, and its record stays.
          const isTask = step.name.includes('chip');
          if (reply && reply.status >= 400 && !isTask) expect(withoutMemory(state), step.name).toBe(before);
        }
      }),
      runs,
    );
  });
});

describe('an allowance never pays more than the server would let it', () => {
  test('each accepted entry was within the allowance of its moment', async () => {
    await fc.assert(
      fc.asyncProperty(history(40), async (steps) => {
        const state = newState();
        let allowances = new Map<string, number>();
        let entries: { id: string; amount: number }[] = [];
        const story = await begin(state, ({ path, body }) => {
          state.tasks.catchUp();
          allowances = new Map(
            state.tables.approvals
              .all()
              .filter(({ gameId }) => gameId === 'demo-game')
              .map(({ plyrId, token, amount }) => [`${plyrId} ${token}`, amount]),
          );
          entries = /\/game\/(pay|joinPay|createJoinPay)$/.test(path) ? entriesOf(body as PayBody) : [];
        });
        for (const step of steps) {
          const reply = await step.run(story);
          if (reply?.status !== 200) continue;
          for (const { id, amount } of entries) {
            if (amount > 0) expect(allowances.get(id) ?? -1, step.name).toBeGreaterThanOrEqual(amount);
          }
        }
      }),
      runs,
    );
  });

  interface PayBody {
    sessionJwts: string[];
    tokens: string[];
    amounts: (number | string)[];
  }

  function entriesOf({ sessionJwts, tokens, amounts }: PayBody): { id: string; amount: number }[] {
    return sessionJwts.map((jwt, index) => {
      const { plyrId } = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString() || '{}');
      return { id: `${plyrId} ${tokens[index]}`, amount: Number(amounts[index]) };
    });
  }
});
