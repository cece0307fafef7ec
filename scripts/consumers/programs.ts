/** JavaScript that uses the client and the mock, as an ES module and as CommonJS. */

/** What a test of an application does: it starts the mock, calls it, looks at an error, and asserts requests. */
const USE = `
async function use() {
  const mock = await startMock();
  try {
    const plyr = createPlyrClient({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', baseUrl: mock.url });
    const { sessionJwt } = await plyr.login({ plyrId: 'alice', otp: '123456' });
    const error = await plyr.logout({ sessionJwt: 'no session' }).catch((reason) => reason);
    if (!(error instanceof PlyrError) || !isApiError(error, 'logout')) throw new Error('not a PlyrError: ' + error);
    const { data } = await plyr.POST('/user/logout', { body: { sessionJwt } });
    mock.expectRequest({ operation: 'login', player: 'alice' }, { times: 1 });
    const missed = await mock.waitForRequest({ operation: 'login', player: 'bobby' }, { timeoutMs: 0 }).catch((reason) => reason);
    if (!(missed instanceof RequestAssertionError) || !missed.message.includes('not bobby')) throw missed;
    const docs = await fetch(mock.origin + '/openapi.yaml');
    return [error.status, data.message, docs.status, mock.violations.responsesWithViolations].join();
  } finally {
    await mock.close();
  }
}
`;
const NAMES = 'createPlyrClient, isApiError, PlyrError';

/** What `use` returns. */
export const USED = '401,Logout success,200,0';

/** Declares `use`, in a module. */
export const useAsModule: string = `import { ${NAMES} } from 'plyr-api';
import { RequestAssertionError, startMock } from 'plyr-api/mock';
${USE}`;

/** Declares `use`, in CommonJS. */
export const useAsCommonJs: string = `const { ${NAMES} } = require('plyr-api');
const { RequestAssertionError, startMock } = require('plyr-api/mock');
${USE}`;

/** Fails when \`import\` and \`require\` give different objects: then an instance of one would not be one of the other. */
export const sameObjects = `import { createRequire } from 'node:module';
import * as client from 'plyr-api';
import * as mock from 'plyr-api/mock';
const require = createRequire(import.meta.url);
for (const [name, value] of Object.entries(client))
  if (require('plyr-api')[name] !== value) throw new Error('there are two of ' + name);
for (const [name, value] of Object.entries(mock))
  if (require('plyr-api/mock')[name] !== value) throw new Error('there are two of ' + name);
`;
