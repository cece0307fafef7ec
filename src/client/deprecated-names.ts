/** Names of version 0.3, kept for one more version. CHANGELOG.md lists their replacements. */
import type { CallContext } from './errors.js';

/** @deprecated Use `CallContext`. */
export type Circumstances = CallContext;

export {
  /** @deprecated Use `errorMessages`. */
  errorMessages as textsOf,
} from './sending/result.js';
