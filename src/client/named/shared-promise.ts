/** The reason for a missing value. */
class Failure {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** A promise of a value, or of the reason for a missing one. It doesn't reject. */
export type Settled<Source> = Promise<Source | Failure>;

/**
 * Returns a promise that never rejects, for any number of SharedPromises.
 *
 * @param promise - The promise that they share.
 */
export const settle = <Source>(promise: Promise<Source>): Settled<Source> =>
  promise.catch((reason: unknown) => new Failure(reason));

/**
 * A promise of one form of a value that has several forms. It derives its form, and rejects, only when the
 * caller awaits it. So if the caller handles a failure in one form, the other forms don't end the process by an
 * unhandled rejection. Also, V8 adds the caller's frames to the stack of an error only if nothing else waits
 * for the same promise.
 */
export class SharedPromise<Source, Value> implements Promise<Value> {
  readonly #settled: Settled<Source>;
  readonly #derive: (source: Source) => Value;

  /**
   * @param settled - The value, from `settle`.
   * @param derive - Derives this form of the value, each time the caller awaits it. If it throws, the promise rejects.
   */
  constructor(settled: Settled<Source>, derive: (source: Source) => Value) {
    this.#settled = settled;
    this.#derive = derive;
  }

  // biome-ignore lint/suspicious/noThenProperty: This is what await calls.
  then<A = Value, B = never>(
    onFulfilled?: ((value: Value) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    const derived = this.#settled.then((source) => {
      if (source instanceof Failure) throw source.reason;
      return this.#derive(source);
    });
    return derived.then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Value | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Value> {
    return this.then().finally(onFinally);
  }

  get [Symbol.toStringTag](): string {
    return 'SharedPromise';
  }
}
