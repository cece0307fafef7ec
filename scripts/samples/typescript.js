// @ts-check
import { notation } from './javascript.js';
import { lines, singleQuoted, spread } from './text.js';

/** @type {import('./index.js').Template} With the client of this project, which signs. */
export const typescript = {
  lang: 'TypeScript',
  render({ method, template, pathParameters, query, body, isOnMainnetOnly }) {
    const params = {
      ...(Object.keys(pathParameters).length > 0 && { path: pathParameters }),
      ...(Object.keys(query).length > 0 && { query }),
    };
    const init = { ...(Object.keys(params).length > 0 && { params }), ...(body && { body }) };
    const more = Object.keys(init).length > 0 ? `, ${spread(init, notation)}` : '';
    return lines(
      `import { createPlyrClient, fromEnv${isOnMainnetOnly ? ', servers' : ''} } from 'plyr-api';`,
      '',
      ...(isOnMainnetOnly
        ? [
            'const options = fromEnv();',
            'const plyr = createPlyrClient({ ...options, baseUrl: options.baseUrl ?? servers.mainnet });',
          ]
        : ['const plyr = createPlyrClient(fromEnv());']),
      `const { data, error } = await plyr.${method}(${singleQuoted(template)}${more});`,
      'console.log(data ?? error);',
    );
  },
};
