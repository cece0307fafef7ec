/**
 * Creates the client packages of other languages: their trees in dist/clients/<language>/, and the archives to install in
 * dist/clients/.
 *
 *   npm run clients [-- --only python,go]
 */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { missing } from '../lib/language-tools.js';
import { buildClient } from './build.js';
import { root } from './client-package.js';
import { chooseClients } from './client-packages.js';

let failed = 0;
for (const client of chooseClients(process.argv.slice(2))) {
  const lacking = missing(client.needs);
  if (lacking.length > 0) {
    // A release that lacks a package must not look complete.
    failed += process.env.CI ? 1 : 0;
    console.error(`SKIPPED: the package for ${client.language} needs ${lacking.join(' and ')}.`);
    continue;
  }
  for (const archive of await buildClient(client, `${root}dist/clients`))
    console.log(`${relative(root, archive)} (${statSync(archive).size} bytes)`);
}
process.exitCode = failed > 0 ? 1 : 0;
