/**
 * Error messages of the description to which no request leads: the mock sends them only when `Prefer` or a fault asks for
 * them. The hint then says so.
 */
import type { UnprovokedMessage } from '../rejection.js';

export const unprovokedMessages: readonly UnprovokedMessage[] = [
  { message: 'ICM message is failed', why: 'The mock does not simulate messages between chains that fail.' },
  { message: /^GraphQL Errors: /, why: 'The NFT index of the mock answers all queries.' },
  { message: /^Subgraph request failed: /, why: 'The NFT index of the mock is never down.' },
  { message: /^Authentication failed: /, why: 'The mock stores uploads itself, without a pinning service.' },
  { message: 'Token list not available yet', why: 'The mock has its token list from the start.' },
  {
    message: 'Internal server error',
    statuses: [500],
    why: 'It stands for any exception of the server that is not documented.',
  },
];
