/** Names of version 0.3, for one version more. CHANGELOG.md lists them with what replaces them. */
import type { CallContext } from './errors.js';
import { errorMessagesOf } from './result.js';

/** @deprecated Use `CallContext`. */
export type Circumstances = CallContext;
/** @deprecated Use `errorMessagesOf`. */
export const textsOf: typeof errorMessagesOf = errorMessagesOf;
