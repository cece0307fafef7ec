import type { CatalogOperation } from '../api/catalog.js';
import type { Profile } from '../api/profile.js';
import type { Parameters } from '../api/read-arguments.js';
import { shortText } from './shorten.js';

const longestValue = 120;

/**
 * Returns the sentence by which an agent acknowledges a call that changes something. It names what the call does and moves, so
 * one for a payment of 5 does not cover a payment of 50.
 * @param operation What is called.
 * @param parameters As the agent gave them. Secrets are left out.
 * @param profile The server.
 */
export function acknowledgmentOf(
  { id, parameters: known }: CatalogOperation,
  parameters: Parameters,
  { name, network }: Profile,
): string {
  const facts = known
    .filter((one) => !one.secret && parameters[one.name] !== undefined)
    .map((one) => `${one.name} ${shortText(JSON.stringify(parameters[one.name]), longestValue)}`);
  const target = network === 'mainnet' ? 'mainnet, with real tokens' : (network ?? name);
  return `${id} on ${target}: ${facts.join(', ') || 'no parameters'}`;
}
