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
 * A promise for one form of a value, where the caller may use several forms. It rejects only when the caller awaits it, so a
 * failure that the caller handles in one form doesn't end the process for another form. It also derives its form only then:
 * V8 adds the caller's frames to the stack of an error only if nothing else waits for the same promise.
 */
export class SharedPromise<Source, Value> implements Promise<Value> {
  readonly #settled: Settled<Source>;
  readonly #derive: (source: Source) => Value;

  /**
   * @param settled - The value, from `settle`.
   * @param derive - Makes this form of it, each time that the caller awaits it. What it throws is the rejection.
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
