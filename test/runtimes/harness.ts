/** The few lines of a test runner that every runtime can run. */

/** The kinds of tests, in the order of the table. */
export type Group = 'vectors' | 'random bodies' | 'never twice' | 'behavior';

/** How one test went. */
export interface Outcome {
  group: Group;
  name: string;
  /** What was wrong; left out if nothing was. */
  problem?: string;
  /** How many single cases the test had, if more than one. */
  cases?: number;
}

/** What all the tests receive. Everything but functions, so that it can be handed to any runtime as JSON. */
export interface Context {
  /** Of the test server, and of the one where redirects lead. */
  origin: string;
  otherOrigin: string;
  /** Of a port without a listener. */
  deadOrigin: string;
  /** Of the server that writes any status line. */
  rawOrigin: string;
  apiKey: string;
  secretKey: string;
  vectors: import('../support/vectors.js').Vector[];
  /** In the order of their numbers. */
  faults: { name: string; mayHaveRun: boolean; isRetriedForGet: boolean }[];
  /** Seed and number of the random bodies. */
  seed: number;
  bodies: number;
  /** Where a client with a key has to reject its work. */
  isBrowser: boolean;
  /** Whether `fetch` says of a failure that there was no connection. Without that the client must assume the worst. */
  tellsUnconnected: boolean;
  /** Whether `fetch` itself sends any request again when a connection breaks that has been used before. */
  repeatsByItself: boolean;
}

const LIMIT_MS = 120_000;

/** Runs a test and notes how it went. */
export type Test = (group: Group, name: string, run: () => Promise<unknown>, cases?: number) => Promise<void>;

/** @returns A function that runs tests, and the list that it writes the outcomes into. */
export function collect(): { test: Test; outcomes: Outcome[] } {
  const outcomes: Outcome[] = [];
  const tooLong = (name: string) =>
    new Promise<never>((_, reject) => {
      // Never cleared: the process, page, or worker ends with the suite.
      setTimeout(() => reject(new Error(`${name} has not ended within ${LIMIT_MS} ms.`)), LIMIT_MS);
    });
  const test: Test = async (group, name, run, cases = 1) => {
    try {
      await Promise.race([run(), tooLong(name)]);
      outcomes.push({ group, name, cases });
    } catch (error) {
      outcomes.push({ group, name, problem: describe(error) });
    }
  };
  return { test, outcomes };
}

/** @throws Error with both values, if they are not the same in JSON. */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: ${is}, not ${should}`);
}

/** @returns What a promise is rejected with. @throws Error if it is fulfilled. */
export async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  return promise.then(
    () => {
      throw new Error('It was not rejected.');
    },
    (error) => error,
  );
}

function describe(error: unknown): string {
  const { stack, message } = error as Error;
  return stack?.includes(message) ? stack : `${String(error)} ${stack}`;
}

let counter = 0;
/** @returns A name for a call that no other call in any runtime has. */
export function nextCall(): string {
  counter += 1;
  return `${counter}-${crypto.randomUUID()}`;
}
