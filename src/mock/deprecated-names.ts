/** Names of version 0.3, which stay for one more version. CHANGELOG.md lists them with their replacements. */

import type { OperationId } from '../../generated/operations.js';
import { ApiError, apiError } from './behavior/api-error.js';
import type { HandlerResponse } from './behavior/handler.js';
import type { ContractViolation, ContractViolations } from './observability/contract-violations.js';
import type { OpenApiDocument } from './openapi/document.js';
import type { Sandbox } from './sandboxes/sandboxes.js';
import { StateDirError } from './sandboxes/state-folder.js';
import type { MockState, StateOptions } from './state/mock-state.js';

/** @deprecated Use `ApiError`. */
export const Refusal: typeof ApiError = ApiError;
/** @deprecated Use `apiError`. */
export const refuse: typeof apiError = apiError;
/** @deprecated Use `StateDirError`. */
export const StateFileError: typeof StateDirError = StateDirError;
/** @deprecated Use `StateDirError`. */
export type StateFileError = StateDirError;
/** @deprecated Use `MockState`. */
export type World = MockState;
/** @deprecated Use `StateOptions`. */
export type WorldOptions = StateOptions;
/** @deprecated Use `Sandbox`. */
export type Tester = Sandbox & { readonly world: MockState };
/** @deprecated Use `ContractViolation`. */
export type Deviation = ContractViolation;
/** @deprecated Use `ContractViolations`. */
export type Deviations = ContractViolations;
/** @deprecated Use `HandlerResponse`. */
export type HandlerAnswer<Id extends OperationId> = HandlerResponse<Id>;
/** @deprecated Use `OpenApiDocument`. */
export type Document = OpenApiDocument;

/** Members of a running mock under their names of version 0.3. */
export interface DeprecatedMembers {
  /** @deprecated Use `state`. */
  readonly world: MockState;
  /** @deprecated Use `violations`. */
  readonly deviations: ContractViolations;
  /** @deprecated Use `sandbox(name).state`. */
  worldOf(session: string): MockState;
  /** @deprecated Use `sandbox(name)`. */
  testerOf(session: string): Tester;
}

/**
 * Returns the members of a running mock under their old names.
 * @param state The state of the default sandbox.
 * @param violations The recorded violations.
 * @param sandbox Returns a sandbox by name.
 */
export function deprecatedMembers(
  state: MockState,
  violations: ContractViolations,
  sandbox: (name: string) => Sandbox,
): DeprecatedMembers {
  return {
    world: state,
    deviations: violations,
    worldOf: (session) => sandbox(session).state,
    testerOf: (session) => ({ ...sandbox(session), world: sandbox(session).state }),
  };
}
