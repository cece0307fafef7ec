/** Why there is no value. */
class Failure {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** A value, or why there is none. It doesn't reject. */
export type Settled<Source> = Promise<Source | Failure>;

/**
 * Makes a promise that never rejects, for any number of SharedPromises.
 *
 * @param promise - What they share.
 */
export const settle = <Source>(promise: Promise<Source>): Settled<Source> =>
  promise.catch((reason: unknown) => new Failure(reason));

/**
 * A promise for one form of a value that others want in other forms. It rejects only where a caller waits for it, so
 * that a failure that is handled in one form doesn't end the process for another. And it derives its form only then: an
 * error gets the frames of those who wait for it only if nothing else waits for the same promise.
 */
export class SharedPromise<Source, Value> implements Promise<Value> {
  readonly #settled: Settled<Source>;
  readonly #derive: (source: Source) => Value;

  /**
   * @param settled - The value, from `settle`.
   * @param derive - Makes this form of it, each time that a caller waits for it. What it throws is the rejection.
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
