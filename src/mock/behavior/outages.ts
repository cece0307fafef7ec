/**
 * The behavior of the server while one of its dependencies is down
 * (openapi/evidence/game-tokens-chips.md#outages-of-dependencies).
 */
import { encodeFunctionData, parseAbiItem } from 'viem/utils';
import type { Dependency, DownDependencies } from '../state/mock-state.js';
import { type ApiError, apiError500, because, unhandledException } from './api-error.js';
import { type ContractCall, contractCallText, libraryVersion } from './chain/library-error.js';

/** The dependencies that are down for a request, or for the state while a handler runs. */
export interface Outages {
  readonly outages: DownDependencies;
}

/** A read of a contract. The client library sends it from the server's wallet, if the client has one. */
export interface ContractRead extends ContractCall {
  rpcUrl?: string;
  hasWallet?: boolean;
}

/** Nothing is down. */
export const noOutages: DownDependencies = new Map();

/** How long the server tried in the recordings, in milliseconds. The value of the database is the library's default. */
const tryingMs = { chain: 1_050, redis: 3_900, database: 30_000, tokenList: 0 };

const rpcUrl = 'https://subnets.avax.network/plyr/testnet/rpc';

/** The wallet that the server sends from, in the recordings. */
const operator = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

/** The contract of the game rooms on the testnet. */
export const gameRuleAddress = '0x1c20E9ffD6Fac7a4842286683A8FfBE5B882990e';

/**
 * Fails where the server asks the chain for a balance of the native coin.
 * @param outages The dependencies that are down.
 * @param address The owner of the balance.
 * @throws ApiError 500 while the chain is down.
 */
export function requireChainForCoins({ outages }: Outages, address: string): void {
  if (!outages.has('chain')) return;
  const request = JSON.stringify({ method: 'eth_getBalance', params: [address, 'latest'] });
  throw downError(outages, 'chain', unhandledException(`${failedRequest(rpcUrl, request)}\n\n${failure}`));
}

/**
 * Fails where the server reads a contract.
 * @param outages The dependencies that are down.
 * @param read Returns the read.
 * @param fail Creates the exception. The default is a 500 with a stack.
 * @throws ApiError 500 while the chain is down.
 */
export function requireChain(
  { outages }: Outages,
  read: () => ContractRead,
  fail: (error: string) => ApiError = unhandledException,
): void {
  if (!outages.has('chain')) return;
  const { rpcUrl: url = rpcUrl, hasWallet = true, ...call } = read();
  const abi = [parseAbiItem(`function ${call.signature} view returns (uint256)`)];
  const data = encodeFunctionData({ abi, args: call.args } as never);
  const sent = { data, ...(hasWallet && { from: operator }), to: call.address };
  const request = JSON.stringify({ method: 'eth_call', params: [sent, 'latest'] });
  const raw = [
    ...(hasWallet ? [`  from:  ${operator}`] : []),
    `  to:    ${call.address}`,
    `  data:  ${data}`,
  ];
  const text = [
    failedRequest(url, request),
    ' ',
    'Raw Call Arguments:',
    ...raw,
    ' ',
    contractCallText(call),
    failure,
  ];
  throw downError(outages, 'chain', fail(text.join('\n')));
}

/**
 * Fails where the server writes a task to Redis, or looks for one there.
 * @param outages The dependencies that are down.
 * @param fail Creates the exception. The default is a 500 with a stack.
 * @throws ApiError 500 while Redis is down.
 */
export function requireRedis(
  { outages }: Outages,
  fail: (error: string) => ApiError = unhandledException,
): void {
  if (!outages.has('redis')) return;
  const text =
    'Reached the max retries per request limit (which is 20). Refer to "maxRetriesPerRequest" option for details.';
  throw downError(outages, 'redis', fail(text));
}

/**
 * Fails where the server reads its database. The error message is inferred, because no recording shows it.
 * @param outages The dependencies that are down.
 * @throws ApiError 500 while the database is down.
 */
export function requireDatabase({ outages }: Outages): void {
  if (outages.has('database'))
    throw downError(outages, 'database', unhandledException('connect ECONNREFUSED 127.0.0.1:27017'));
}

/**
 * Fails where the server returns the list of tokens.
 * @param outages The dependencies that are down.
 * @throws ApiError 500 while the server can't fetch the list.
 */
export function requireTokenList({ outages }: Outages): void {
  if (outages.has('tokenList')) throw downError(outages, 'tokenList', apiError500('Internal server error'));
}

const failedRequest = (url: string, request: string): string =>
  `HTTP request failed.\n\nURL: ${url}\nRequest body: ${request}`;

const failure = `Details: fetch failed\n${libraryVersion}`;

function downError(outages: DownDependencies, dependency: Dependency, error: ApiError): ApiError {
  error.delayMs = tryingMs[dependency];
  const fault = outages.get(dependency);
  return because(error, `The fault ${fault} takes down what the server depends on: ${dependency}.`);
}
