import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isRead } from '../docs/advice.js';
import type { Document, ResponseObject } from '../docs/document.js';
import { follow, type Reference, routesOf } from '../lib/openapi-walk.js';
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
  const document: Document = parse(readFileSync(bundle('3.1'), 'utf8'));
  const [testnet, mainnet] = document.servers;
  if (!testnet?.description.startsWith('Testnet') || !mainnet?.description.startsWith('Mainnet'))
    throw new Error('The servers of the description must be the testnet and the mainnet, in this order.');
  const operations = routesOf(document).map((route): [string, DescribedOperation] => {
    const { operationId, security, responses } = route.operation;
    const { content = {} } = follow(document, responses['200'] as ResponseObject | Reference);
    return [
      operationId,
      {
        isSigned: security?.length !== 0,
        isReadOnly: isRead(route),
        returnsText: 'text/plain' in content,
      },
    ];
  });
  return {
    testnet: testnet.url,
    mainnet: mainnet.url,
    operations: new Map(operations),
    schemas: Object.keys(document.components.schemas),
  };
}
