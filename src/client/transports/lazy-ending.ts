import type { Ending } from './transport.js';

/** Cheaper than an AbortController, which takes some microseconds. It creates one only when its signal is used. */
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

  /** Using it replaces `onEnd`. */
  get signal(): AbortSignal {
    const controller = new AbortController();
    this.onEnd = () => controller.abort(this.reason);
    if (this.ended) this.onEnd();
    return controller.signal;
  }
}
