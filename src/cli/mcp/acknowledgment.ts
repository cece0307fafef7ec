import type { CatalogOperation } from '../api/catalog.js';
import type { Profile } from '../api/profile.js';
import type { Parameters } from '../api/read-arguments.js';
import { shortText } from './shorten.js';

const longestValue = 120;

/**
 * Returns the sentence with which an agent acknowledges a call that changes something. It contains the
 * operation and the amounts, so an acknowledgment of 5 does not cover a payment of 50.
 * @param operation The operation.
 * @param parameters The parameters from the agent. Secrets are left out.
 * @param profile The server.
 */
export function acknowledgmentOf(
  { id, parameters: known }: CatalogOperation,
  parameters: Parameters,
  { name, baseUrl, network }: Profile,
): string {
  const facts = known
    .filter((one) => !one.secret && parameters[one.name] !== undefined)
    .map((one) => `${one.name} ${shortText(JSON.stringify(parameters[one.name]), longestValue)}`);
  const target = network === 'mainnet' ? 'mainnet, with real tokens' : (network ?? name ?? baseUrl);
  return `${id} on ${target}: ${facts.join(', ') || 'no parameters'}`;
}
