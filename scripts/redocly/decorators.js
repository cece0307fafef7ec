import { readFileSync } from 'node:fs';
import { codeSamples } from '../samples/index.js';
import { sampleRequests } from '../samples/request.js';

/**
 * Appends the guides to the description of the API, so that the docs page shows them as chapters.
 * @param {{ files: string[] }} options Markdown files, in reading order, relative to the repository.
 */
export function guides({ files }) {
  return {
    Info: {
      leave(info) {
        const chapters = files.map((file) => readFileSync(file, 'utf8').trim());
        info.description = [info.description.trim(), ...chapters].join('\n\n');
      },
    },
  };
}

const availabilityNotes = {
  undocumented: 'The published docs do not mention this operation; it was found on the server.',
  'documented-only': 'The published docs describe this operation, but the server does not have it.',
  'script-only': 'Known only from a public client script; neither the docs nor the server source have it.',
};

/** Shows the provenance fields of an operation (`x-plyr-*`) to readers of the docs page. */
export function provenance() {
  return {
    Operation: {
      leave(operation) {
        const notes = [
          availabilityNotes[operation['x-plyr-availability']],
          operation['x-plyr-docs-differ'] &&
            `**The published docs differ.** ${operation['x-plyr-docs-differ']}`,
        ].filter(Boolean);
        operation.description = [
          operation.description.trim(),
          ...notes.map((note) => `> ${note.trim()}`),
        ].join('\n\n');
      },
    },
  };
}

/** Gives each operation of the docs page its code samples. They are made from the bundle, where all is in one place. */
export function samples() {
  const requests = sampleRequests(JSON.parse(readFileSync('generated/plyr.json', 'utf8')));
  return {
    Operation: {
      leave(operation) {
        const request = requests.get(operation.operationId);
        if (!request) throw new Error(`${operation.operationId} is not in the bundle: run npm run generate.`);
        operation['x-codeSamples'] = codeSamples(request);
      },
    },
  };
}
