import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redocly } from '../lib/redocly-cli.js';
import { writeZip, zipEntries } from '../lib/zip-archive.js';
import {
  ARCHIVE_TIME,
  bundle,
  type ClientPackage,
  copyFiles,
  copyHandWritten,
  identity,
} from './client-package.js';
import { editSource, type SourceEdit } from './edit-source.js';

const module = `${identity.module}/clients/go`;
const version = `v${identity.version}`;

const edits: SourceEdit[] = [
  // Errors of `net/http` contain the URL, and some paths contain secrets.
  ['httpClient.Do(req)', 'do(httpClient, req)'],
  // What the server says about an error belongs to its text.
  [
    'fmt.Sprintf("request failed with status %d", e.Status)',
    'fmt.Sprintf("request failed with status %d: %s", e.Status, e.Message())',
  ],
];

/** The Go module: the client of Redocly, with a transport that signs. */
export const goClient: ClientPackage = {
  language: 'go',
  needs: [],
  async generate(folder) {
    copyHandWritten('go', folder);
    copyFiles(
      {
        LICENSE: 'LICENSE',
        'openapi/signing/plyrsigning.go': 'plyrsigning/plyrsigning.go',
        'openapi/signing-vectors.json': 'testdata/signing-vectors.json',
      },
      folder,
    );
    const output = join(folder, 'client');
    const options = ['--generator', 'go', '--go-package', 'plyrapi', '--output', `${output}.ts`];
    redocly('generate-client', bundle('3.1'), ...options);
    const file = `${output}.go`;
    writeFileSync(file, editSource(readFileSync(file, 'utf8'), edits));
  },
  /** Packs the module as a folder that the go command takes for a module proxy. */
  async archive(folder, out) {
    const proxy = `${module}/@v/`;
    const zip = join(out, `${version}.zip`);
    mkdirSync(out, { recursive: true });
    writeZip(zip, zipEntries(folder, `${module}@${version}/`));
    const time = new Date(ARCHIVE_TIME * 1000).toISOString();
    const entries = [
      { name: `${proxy}list`, content: `${version}\n` },
      { name: `${proxy}${version}.info`, content: JSON.stringify({ Version: version, Time: time }) },
      { name: `${proxy}${version}.mod`, content: readFileSync(join(folder, 'go.mod')) },
      { name: `${proxy}${version}.zip`, content: readFileSync(zip) },
    ];
    rmSync(zip);
    const archive = join(out, `${identity.name}-go-${identity.version}.zip`);
    writeZip(archive, entries);
    return [archive];
  },
};
