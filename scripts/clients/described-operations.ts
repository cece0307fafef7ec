import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bundle } from './client-package.js';

/** What the clients need to know about an operation, beyond what the generators take from the description. */
export interface DescribedOperation {
  isSigned: boolean;
  /** Whether carrying it out twice is harmless. */
  isReadOnly: boolean;
  /** Whether its success is plain text. */
  returnsText: boolean;
}

/** The description, as far as clients need it. */
export interface DescribedApi {
  testnet: string;
  mainnet: string;
  /** By operationId. */
  operations: ReadonlyMap<string, DescribedOperation>;
  /** The names of the schemas. */
  schemas: readonly string[];
}

/**
 * Reads the bundle.
 * @throws Error when its servers are not the testnet and the mainnet, in this order.
 */
export function readDescription(): DescribedApi {
  const { servers, paths, components } = parse(readFileSync(bundle('3.1'), 'utf8'));
  const [testnet, mainnet] = servers;
  if (!/^Testnet/.test(testnet?.description) || !/^Mainnet/.test(mainnet?.description))
    throw new Error('The servers of the description must be the testnet and the mainnet, in this order.');
  const operations = new Map<string, DescribedOperation>();
  for (const item of Object.values<Record<string, unknown>>(paths)) {
    for (const [method, value] of Object.entries(item)) {
      // biome-ignore lint/suspicious/noExplicitAny: The linter has checked the description.
      const operation = value as any;
      if (!operation?.operationId) continue;
      operations.set(operation.operationId, {
        isSigned: operation.security?.length !== 0,
        isReadOnly: method === 'get' || operation['x-plyr-read-only'] === true,
        returnsText: Object.keys(operation.responses['200']?.content ?? {}).includes('text/plain'),
      });
    }
  }
  return { testnet: testnet.url, mainnet: mainnet.url, operations, schemas: Object.keys(components.schemas) };
}
