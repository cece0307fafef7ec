/** The part of a guide that lists which operations work on which network. */
import { table } from '../lib/markdown-table.js';
import { routesOf } from '../lib/openapi-walk.js';
import type { Document, Operation } from './document.js';

/** Operations that the servers have, and that fail whatever is sent, with the reason. */
export const neverSucceed: Readonly<Record<string, string>> = {
  closeGameRoom: 'Its task always fails: the server leaves out an argument of the contract.',
};

const reasons: Partial<Record<Operation['x-plyr-availability'], string>> = {
  'documented-only': 'Only the published docs have it. The servers return 404.',
  'script-only': 'Only a public script calls it. The known servers return 404.',
};

/**
 * Lists the operations that do not work everywhere.
 * @param document The bundled description.
 * @returns Markdown: a sentence and two tables, with operationIds in backticks.
 */
export function renderAvailability(document: Document): string {
  const operations = routesOf(document).map(({ operation }) => operation);
  const on = (...networks: string[]) =>
    operations.filter((operation) => operation['x-plyr-networks'].join() === networks.join());
  const both = on('testnet', 'mainnet').length;
  const failing = [
    ...Object.entries(neverSucceed),
    ...on().map(({ operationId, ...operation }) => [
      operationId,
      reasons[operation['x-plyr-availability']] ?? 'No known server has it.',
    ]),
  ];
  return [
    `${both} of the ${operations.length} operations exist on both networks. These exist on one:`,
    table(
      ['section', 'only on the testnet', 'only on the mainnet'],
      document.tags.flatMap(({ name, 'x-displayName': title }) => {
        const ofSection = (network: string) =>
          on(network)
            .filter(({ tags }) => tags[0] === name)
            .map(({ operationId }) => `\`${operationId}\``)
            .join(', ');
        const cells = [ofSection('testnet'), ofSection('mainnet')];
        return cells.some(Boolean) ? [[title, ...cells]] : [];
      }),
    ),
    'These never succeed, on either network. Leave them out:',
    table(
      ['operation', 'reason'],
      failing.map(([operationId = '', reason = '']) => [`\`${operationId}\``, reason]),
    ),
  ].join('\n\n');
}
