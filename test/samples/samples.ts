import { codeSamples } from '../../scripts/samples/index.js';
import { type SampleRequest, sampleRequests } from '../../scripts/samples/request.js';
import { loadDocument } from '../../src/mock/openapi/document.js';

/** A code sample, with what it sends. */
export interface Sample {
  lang: string;
  source: string;
  request: SampleRequest;
}

/** Every sample of the docs page. */
export const samples: readonly Sample[] = [...sampleRequests(loadDocument() as never).values()].flatMap(
  (request) => codeSamples(request).map(({ lang, source }) => ({ lang, source, request })),
);
