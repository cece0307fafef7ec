import type { Document } from '../docs/document.js';
import { routesOf } from '../lib/openapi-walk.js';
import { firstSentence } from './doc-comments.js';
import { signatureOf } from './plyr-operations.js';

/**
 * Renders generated/api.md: each method of the client in one line.
 * @param document The bundled description.
 * @returns Markdown.
 */
export function renderApiList(document: Document): string {
  const routes = routesOf(document);
  const sections = document.tags.map(({ name, 'x-displayName': title }) => {
    const lines = routes
      .filter(({ operation }) => operation.tags[0] === name)
      .map(({ operation }) => {
        const { parameters, data, hasTask } = signatureOf(document, operation);
        const names = parameters.map((parameter) => `${parameter.name}${parameter.required ? '' : '?'}`);
        const call = `${operation.operationId}(${names.length > 0 ? `{ ${names.join(', ')} }` : ''})`;
        return `- \`${call}\` gives \`${data}\`${hasTask ? ', `.task()`' : ''}. ${firstSentence(operation.description)}\n`;
      });
    return lines.length > 0 ? `\n## ${title}\n\n${lines.join('')}` : '';
  });
  return `<!-- Written by \`npm run generate\` from openapi/. Do not edit. -->

# The methods of the client

All ${routes.length} methods of what \`createPlyrClient\` returns, with their parameters and the type of their data. A \`?\` marks what
is optional. The second argument of each has options for the call: \`signal\`, \`timeoutMs\`, \`retry\`, and \`headers\`. Where
\`.task()\` is listed, it waits for the task of the call. The types can be imported from \`plyr-api\`.
${sections.join('')}`;
}
