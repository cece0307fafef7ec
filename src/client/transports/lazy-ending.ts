import type { Ending } from './transport.js';

/** Cheaper than an AbortController, which takes some microseconds and is made only for those who need its signal. */
export class LazyEnding implements Ending {
  ended = false;
  reason: unknown;
  /** Called once, when the work ends. */
  onEnd: (() => void) | undefined;

  abort(reason?: unknown): void {
    if (this.ended) return;
    this.ended = true;
    this.reason = reason;
    this.onEnd?.();
  }

  /** It takes the place of `onEnd`. */
  get signal(): AbortSignal {
    const controller = new AbortController();
    this.onEnd = () => controller.abort(this.reason);
    if (this.ended) this.onEnd();
    return controller.signal;
  }
}
