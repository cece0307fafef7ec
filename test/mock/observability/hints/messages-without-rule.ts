/** Error messages of the description that no hint rule explains, and why. */
import type { HintRule } from '../../../../src/mock/observability/hints/rejection.js';

/** Such a message. */
export interface MessageWithoutRule extends Pick<HintRule, 'message' | 'statuses' | 'operations'> {
  /** What knows the reason in the place of a rule, or why no request leads to the message. */
  why: string;
}

/** All of them. */
export const messagesWithoutRule: readonly MessageWithoutRule[] = [
  { message: 'Bad Request', statuses: [400], why: 'body-hints.ts explains bodies that are malformed.' },
  {
    message: 'request entity too large',
    statuses: [413],
    why: 'body-hints.ts explains bodies that are too large.',
  },
  {
    message: 'Invalid signature',
    statuses: [400],
    why: 'The check of wallet signatures knows the message and the signer, and attaches the reason.',
  },
  {
    message: 'Not Found',
    operations: ['getTotalSupply', 'getCirculatingSupply', 'getBurnedSupply', 'getLockedSupply'],
    why: 'These operations are on the mainnet only: route-hints.ts names the network.',
  },
  {
    message: /^HTTP request failed\b/,
    why: 'outages.ts knows the fault that takes the chain down, and attaches the reason.',
  },
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
