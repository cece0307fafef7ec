/** Requests that change something, in flows that clean up as far as the API allows. */

/** A step of a flow. */
export interface FlowStep {
  operationId: string;
  /** Builds parameters and body from the responses of earlier steps. */
  values(before: FlowState): { parameters?: Record<string, unknown>; body?: Record<string, unknown> };
  /** Keeps parts of the response for the next steps. */
  keep?(response: unknown, before: FlowState): void;
}

/** The values that steps keep: `roomId`, `taskId`, and `chip`. */
export type FlowState = Record<string, unknown>;

interface TaskResponse {
  taskId?: string;
  taskData?: { result?: Record<string, unknown> };
}

const result = (response: unknown) => (response as TaskResponse).taskData?.result ?? {};

/** All flows by name. */
export const writeFlows: Readonly<Record<string, readonly FlowStep[]>> = {
  room: [
    {
      operationId: 'createGameRoom',
      values: () => ({ body: { expiresIn: 3600, sync: true } }),
      keep(response, before) {
        before.roomId = result(response).roomId;
        before.taskId = (response as TaskResponse).taskId;
      },
    },
    { operationId: 'getTaskStatus', values: ({ taskId }) => ({ parameters: { taskId } }) },
    {
      operationId: 'isJoinedGameRoom',
      values: ({ roomId }) => ({ parameters: { plyrId: 'alice', roomId } }),
    },
    { operationId: 'endGameRoom', values: ({ roomId }) => ({ body: { roomId, sync: true } }) },
  ],
  chips: [
    {
      operationId: 'createChip',
      values: () => ({
        body: { name: 'Compare Coin', symbol: 'CMP', image: 'https://cdn.example.com/compare.png' },
      }),
      keep(response, before) {
        before.chip = result(response).chip;
      },
    },
    {
      operationId: 'mintChip',
      values: ({ chip }) => ({ body: { chips: [chip], plyrIds: ['alice'], amounts: ['100'] } }),
    },
    {
      operationId: 'getChipBalance',
      values: ({ chip }) => ({ parameters: { plyrId: 'alice', gameId: 'demo-game', chip } }),
    },
    {
      operationId: 'burnChip',
      values: ({ chip }) => ({ body: { chips: [chip], plyrIds: ['alice'], amounts: ['100'] } }),
    },
    {
      operationId: 'getChipInfo',
      values: ({ chip }) => ({ parameters: { gameId: 'demo-game', chip } }),
    },
  ],
};
