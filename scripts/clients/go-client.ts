import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip, zipEntries } from '../lib/zip-archive.js';
import { ARCHIVE_TIME, type ClientPackage, copyFiles, copyHandWritten, identity } from './client-package.js';
import { type DescribedApi, readDescription } from './described-operations.js';
import { editSource } from './edit-source.js';
import { generateWithRedocly } from './generate-with-redocly.js';

/** What users get. */
export const goModule = { path: `${identity.module}/clients/go`, version: `v${identity.version}` };

/** The Go module: the client of Redocly, with a transport that signs. */
export const goClient: ClientPackage = {
  language: 'go',
  needs: [],

  async generate(folder) {
    const api = readDescription();
    copyHandWritten('go', folder, { testnet: api.testnet, mainnet: api.mainnet });
    copyFiles(
      {
        LICENSE: 'LICENSE',
        'openapi/signing/plyrsigning.go': 'plyrsigning/plyrsigning.go',
        'openapi/signing-vectors.json': 'testdata/signing-vectors.json',
      },
      folder,
    );
    const generated = generateWithRedocly('go', 'go', '--go-package', 'plyrapi');
    writeFileSync(`${folder}/operations.go`, operationsFile(generated, api));
  },

  /** Packs the module as a folder that the go command takes for a module proxy. */
  async archive(folder, out) {
    const { path, version } = goModule;
    const proxy = `${path}/@v/`;
    const time = new Date(ARCHIVE_TIME * 1000).toISOString();
    const zip = join(out, `${version}.zip`);
    writeZip(zip, zipEntries(folder, `${path}@${version}/`));
    const archive = join(out, `${identity.name}-go-${identity.version}.zip`);
    writeZip(archive, [
      { name: `${proxy}list`, content: `${version}\n` },
      { name: `${proxy}${version}.info`, content: JSON.stringify({ Version: version, Time: time }) },
      { name: `${proxy}${version}.mod`, content: readFileSync(join(folder, 'go.mod')) },
      { name: `${proxy}${version}.zip`, content: readFileSync(zip) },
    ]);
    rmSync(zip);
    return [archive];
  },
};

/**
 * Adapts the generated client. The original loses plain text, its errors have no error message of the server, and those of
 * `net/http` contain the URL, in which a path can contain a secret.
 */
export function operationsFile(generated: string, { operations }: DescribedApi): string {
  const texts = [...operations.values()].filter(({ returnsText }) => returnsText).length;
  return editSource(generated, [
    // Options for retries and idempotency keys don't repeat a POST: the server has no idempotency.
    {
      find: /(?<=maxAttempts := .*\n\tif )spec\.Stream(?= \{)/g,
      replace: 'spec.Stream || method != "GET"',
      times: 1,
    },
    { find: /httpClient\.Do\(req\)/g, replace: 'do(httpClient, req)', times: 1 },
    { find: /(?<=^type APIError struct \{\n)/gm, replace: '\tisWrite bool\n', times: 1 },
    {
      find: /(?<=return &APIError\{)(?=URL: )/g,
      replace: 'isWrite: isWrite(resp.Request.Method), ',
      times: 1,
    },
    {
      find: /fmt\.Sprintf\("request failed with status %d", e\.Status\)/g,
      replace: 'e.describe()',
      times: 1,
    },
    {
      find: /(?<=\(ctx context\.Context\) )error( \{\n(?:(?!^\}).*\n)*?)\treturn decodeJSON\(resp, nil\)/gm,
      replace: (_, body = '') =>
        `(string, error)${body.replaceAll('return ', 'return "", ')}\treturn readText(resp)`,
      times: texts,
    },
  ]);
}
