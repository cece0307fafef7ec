/** Names of version 0.3, for one version more. CHANGELOG.md lists them with what replaces them. */
import type { CallContext } from './errors.js';

/** @deprecated Use `CallContext`. */
export type Circumstances = CallContext;

export {
  /** @deprecated Use `errorMessages`. */
  errorMessages as textsOf,
} from './sending/result.js';
