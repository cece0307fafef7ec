export type { components, operations, paths } from '../../generated/api.js';
export type * from '../../generated/plyr-operations.js';
export type * from '../../generated/schemas.js';
export { createPlyrClient, type PlyrClient } from './client.js';
export { type Circumstances, textsOf } from './deprecated-names.js';
export { type Environment, fromEnv } from './env.js';
export {
  ApiError,
  type CallContext,
  CallError,
  ConnectionError,
  PlyrError,
  type PlyrErrorCode,
  SessionError,
  TaskError,
  TimeoutError,
} from './errors.js';
export type {
  ClockEvent,
  ErrorEvent,
  PlyrEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './events.js';
export { iterateActivityLogs } from './iterate-activity-logs.js';
export { type Logger, type LogLevel, logTo } from './log-to.js';
export type { Middleware, MiddlewareContext } from './middleware.js';
export { type ApiErrorOf, isApiError } from './named/is-api-error.js';
export type {
  CallResult,
  ErrorBody,
  ErrorStatus,
  FailedResult,
  NoParameters,
  PlyrCall,
  PlyrTaskCall,
  SuccessfulResult,
} from './named/plyr-call.js';
export { createPlyrOperations, type PlyrOperationsClient } from './operations-client.js';
export type { CallLimits, KeylessOptions, PlyrClientOptions, SignedFetchOptions } from './options.js';
export { errorMessages, type TextError, type Unwrappable, unwrap } from './sending/result.js';
export { servers } from './sending/url.js';
export {
  type SessionChecks,
  type SessionClaims,
  type SessionKeySource,
  verifySessionJwt,
} from './session-jwt.js';
export { createSignedFetch, type SignedFetch, type SignedFetchInit } from './signed-fetch.js';
export { hmacSigner, type Sign, serializeBody, stringToSign } from './signing.js';
export { runTask, waitForTask } from './tasks/run-task.js';
export type {
  TaskCall,
  TaskOf,
  TaskOptions,
  TaskOutcome,
  TaskRecord,
  TaskState,
} from './tasks/task-types.js';
export type { CallOptions, DataOf, ErrorOf, InitOf, Result } from './types.js';
