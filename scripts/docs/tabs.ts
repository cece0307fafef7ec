/**
 * A program of a guide and the samples of the same operations in other languages, side by side. The marker follows the
 * program: `<!-- samples: leaveGameRoom, endGameRoom -->`. So the samples are those of the operations' pages, and tested there.
 */
import { routesOf } from '../lib/openapi-walk.js';
import type { Document } from './document.js';

/** The languages beside TypeScript, and how code blocks name them. */
const fences: Readonly<Record<string, string>> = {
  curl: 'sh',
  JavaScript: 'js',
  Python: 'python',
  Go: 'go',
  PHP: 'php',
  'C#': 'csharp',
  Java: 'java',
};

const programWithMarker = /^```ts\n(.*?)^```\n\n<!-- samples: ([\w, ]+) -->$/gms;

/**
 * Puts each program that a marker follows into a list of languages. The page shows it as tabs (page/sample-tabs.js); without
 * scripts, and in Markdown, each language can be unfolded.
 * @param markdown A guide.
 * @param document The bundled description with its samples.
 * @throws Error if a marker names an unknown operation, or one without a sample in each language.
 */
export function withSampleTabs(markdown: string, document: Document): string {
  return markdown.replaceAll(programWithMarker, (_, program: string, names: string) => {
    const operations = names.split(',').map((name) => name.trim());
    return [
      '<div class="samples">',
      panel('TypeScript', codeBlock('ts', program), ' open="open"'),
      ...Object.entries(fences).map(([language, fence]) => {
        const samples = operations.map((operationId) => {
          const sample = codeBlock(fence, sampleOf(document, operationId, language));
          return operations.length > 1 ? `\`${operationId}\`:\n\n<div>\n\n${sample}\n\n</div>` : sample;
        });
        return panel(language, samples.join('\n\n'));
      }),
      '</div>',
    ].join('\n\n');
  });
}

const codeBlock = (fence: string, code: string) => `\`\`\`${fence}\n${code.trim()}\n\`\`\``;

/** Redoc drops an attribute without a value. */
const panel = (language: string, content: string, attribute = '') =>
  `<details${attribute}>\n<summary>${language}</summary>\n\n${content}\n\n</details>`;

function sampleOf(document: Document, operationId: string, language: string): string {
  const route = routesOf(document).find(({ operation }) => operation.operationId === operationId);
  if (!route) throw new Error(`A marker for samples names ${operationId}, which is not an operation.`);
  const sample = route.operation['x-codeSamples']?.find(({ lang }) => lang === language);
  if (!sample) throw new Error(`${operationId} has no sample in ${language}.`);
  return sample.source;
}
