import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { codeSamples } from '../samples/index.js';
import { sampleRequests } from '../samples/request.js';

/** Gives each operation of the docs page its code samples. They are created from the bundle, where all is in one place. */
export function samples() {
  const requests = sampleRequests(parse(readFileSync('generated/plyr.yaml', 'utf8')));
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
