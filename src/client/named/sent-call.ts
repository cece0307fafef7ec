import { ApiError } from '../errors.js';
import { errorMessages, type ReadResult } from '../sending/result.js';
import type { SentResult } from '../sending/sent-result.js';
import { followTask } from '../tasks/follow-task.js';
import type { TaskOptions, TaskOutcome } from '../tasks/task-types.js';
import type { LookAtTask } from '../tasks/wait-for-task.js';
import type { CallResult, PlyrTaskCall } from './plyr-call.js';
import { type Settled, SharedPromise, settle } from './shared-promise.js';

/** A response and its parsed content. */
export interface ReceivedResult {
  readonly sent: SentResult;
  readonly read: ReadResult;
}

/** A call whose request is on its way. All its methods use the same response. */
export class SentCall<Data, Errors>
  extends SharedPromise<ReceivedResult, Data>
  implements PlyrTaskCall<Data, Errors>
{
  readonly #received: Settled<ReceivedResult>;
  readonly #lookAt: LookAtTask;

  /**
   * @param received - The response.
   * @param lookAt - Asks for the state of a task.
   */
  constructor(received: Promise<ReceivedResult>, lookAt: LookAtTask) {
    const settled = settle(received);
    super(settled, dataOf<Data>);
    this.#received = settled;
    this.#lookAt = lookAt;
  }

  result(): Promise<CallResult<Data, Errors>> {
    return new SharedPromise(this.#received, resultOf<Data, Errors>);
  }

  task(options?: TaskOptions): Promise<TaskOutcome<Data>> {
    const follow = async () => {
      const received = await new SharedPromise(this.#received, (it) => it);
      const { sent, read } = received;
      const error = read.ok ? undefined : read.error;
      const { operation } = sent.request;
      const response = { error, data: () => dataOf(received), from: sent, operation };
      return followTask(this.#lookAt, response, options);
    };
    return new SharedPromise(settle(follow()), (record) => record as TaskOutcome<Data>);
  }
}

/** @throws ApiError for an error status code. */
function dataOf<Data>({ sent, read }: ReceivedResult): Data {
  if (read.ok) return read.data as Data;
  const { error, outcomeUnknown } = read;
  const { operation } = sent.request;
  throw new ApiError('API_ERROR', sent, errorMessages(error), error, { operation, outcomeUnknown });
}

function resultOf<Data, Errors>({ sent, read }: ReceivedResult): CallResult<Data, Errors> {
  const { status, request } = sent;
  const result = {
    ...{ status, operation: request.operation, outcomeUnknown: false, ...read },
    get response() {
      return sent.response;
    },
  };
  return result as unknown as CallResult<Data, Errors>;
}
