// @ts-check
import { notation } from './javascript.js';
import { lines, literal, when } from './text.js';

/** @type {import('./index.js').Template} With the client of this project, which signs. */
export const typescript = {
  lang: 'TypeScript',
  render({ id, pathParameters, query, body, isOnMainnetOnly }) {
    const call = `  const result = await plyr.${id}(`;
    const parameters = { ...pathParameters, ...query, ...body };
    const hasParameters = Object.keys(parameters).length > 0;
    return lines(
      isOnMainnetOnly
        ? ['import {', '  ApiError,', '  createPlyrClient,', '  fromEnv,', '  servers,', "} from 'plyr-api';"]
        : "import { ApiError, createPlyrClient, fromEnv } from 'plyr-api';",
      '',
      ...when(isOnMainnetOnly, 'const options = fromEnv();'),
      isOnMainnetOnly
        ? [
            'const plyr = createPlyrClient({',
            '  ...options,',
            '  baseUrl: options.baseUrl ?? servers.mainnet,',
            '});',
          ]
        : 'const plyr = createPlyrClient(fromEnv());',
      'try {',
      `${call}${hasParameters ? literal(parameters, notation, call.length + 2, '  ') : ''});`,
      '  console.log(result);',
      '} catch (error) {',
      '  if (!(error instanceof ApiError)) throw error;',
      '  console.error(error.message);',
      '  process.exitCode = 1;',
      '}',
    );
  },
};
