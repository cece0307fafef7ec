/** On which networks an operation exists, in words. */
import type { Operation } from './document.js';

/**
 * Returns the badge of an operation that does not exist on both networks.
 * @param operation The operation.
 */
export function networkBadge({ 'x-plyr-networks': networks }: Operation): Badge | undefined {
  if (networks.length > 1) return undefined;
  const [network] = networks;
  if (network === 'testnet') return { name: 'Testnet only', color: 'blue' };
  if (network === 'mainnet') return { name: 'Mainnet only', color: 'blue' };
  return { name: 'On no network', color: 'red' };
}

/**
 * Names the networks of an operation.
 * @param operation The operation.
 * @returns Words that begin with a capital, such as `Testnet and mainnet`.
 */
export function networksOf({
  'x-plyr-networks': networks,
  'x-plyr-public-on': publicOn = [],
}: Operation): string {
  if (networks.length === 0) return 'On no network: the known servers return 404';
  const names = `${networks.join(' and ')}${networks.length > 1 ? '' : ' only'}`;
  const exists = names.charAt(0).toUpperCase() + names.slice(1);
  return publicOn.length > 0 ? `${exists}, public on the ${publicOn.join(' and the ')}` : exists;
}

/**
 * Returns a sentence on the networks of an operation.
 * @param operation The operation.
 */
export function networkSentence({
  'x-plyr-networks': networks,
  'x-plyr-public-on': publicOn = [],
}: Operation): string {
  const exists =
    networks.length === 0
      ? 'Exists on no network: the known servers return 404.'
      : `Exists on the ${networks.join(' and the ')}${networks.length > 1 ? '' : ' only'}.`;
  return publicOn.length > 0 ? `${exists} Public on the ${publicOn.join(' and the ')}.` : exists;
}

interface Badge {
  name: string;
  color: string;
}
