import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '../../test/support/command.js';
import { redocly } from '../lib/redocly-cli.js';
import { writeZip, zipEntries } from '../lib/zip-archive.js';
import {
  bundle,
  type ClientPackage,
  copyFiles,
  copyHandWritten,
  fillTemplate,
  identity,
  root,
} from './client-package.js';
import { editSource, type SourceEdit } from './edit-source.js';

/** Maven Central gives out groups for the owners of repositories on the host. */
const groupId = `io.github.${identity.organization}`;
const name = `${identity.name}-${identity.version}`;
const sources = 'src/main/java/plyrapi';

const edits: SourceEdit[] = [
  // There is no option for the package.
  ['package plyrgameapi;', 'package plyrapi;'],
  // What the server says about an error belongs to its text. URLs don't: some paths contain secrets.
  [
    'super("Request failed with status " + status + " for " + url);',
    'super("Request failed with status " + status + ": " + Plyr.errorMessage(body));',
  ],
  [
    'new UncheckedIOException("Request to " + fullUrl + " failed: " + failure.getMessage(), new IOException(failure))',
    'new UncheckedIOException("Request " + spec.operationId + " failed: " + failure.getMessage(), failure instanceof IOException cause ? cause : new IOException(failure))',
  ],
];

/** The Java library: the client of Redocly, with an HttpClient that signs. */
export const javaClient: ClientPackage = {
  language: 'java',
  needs: ['java'],
  async generate(folder) {
    copyHandWritten('java', folder, { groupId });
    copyFiles(
      { LICENSE: 'LICENSE', 'openapi/signing-vectors.json': 'src/test/resources/signing-vectors.json' },
      folder,
    );
    // A class without a package can't be imported by one that has a package.
    const signer = readFileSync(`${root}openapi/signing/PlyrSigning.java`, 'utf8');
    writeFileSync(join(folder, sources, 'PlyrSigning.java'), `package plyrapi;\n\n${signer}`);
    const output = join(folder, sources, 'Client');
    redocly('generate-client', bundle('3.1'), '--generator', 'java', '--output', `${output}.ts`);
    const file = `${output}.java`;
    writeFileSync(file, editSource(readFileSync(file, 'utf8'), edits));
  },
  async archive(folder, out) {
    mkdirSync(out, { recursive: true });
    const classes = mkdtempSync(join(tmpdir(), 'java-client-'));
    try {
      const files = zipEntries(join(folder, sources)).map(({ name }) => join(folder, sources, name));
      const options = ['--release', '17', '-encoding', 'UTF-8', '-Xlint:all,-serial', '-Werror', '-d', classes];
      await execute({ file: 'javac', args: [...options, ...files] });
      const license = { name: 'META-INF/LICENSE', content: readFileSync(join(folder, 'LICENSE')) };
      const manifest = {
        name: 'META-INF/MANIFEST.MF',
        content: fillTemplate(
          'Manifest-Version: 1.0\r\nAutomatic-Module-Name: plyrapi\r\nImplementation-Title: {{name}}\r\n' +
            'Implementation-Version: {{version}}\r\n\r\n',
        ),
      };
      // `mvn install:install-file` takes the coordinates from the POM in the jar.
      const pom = {
        name: `META-INF/maven/${groupId}/${identity.name}/pom.xml`,
        content: readFileSync(join(folder, 'pom.xml')),
      };
      const jar = join(out, `${name}.jar`);
      writeZip(jar, [manifest, license, pom, ...zipEntries(classes)]);
      const sourcesJar = join(out, `${name}-sources.jar`);
      writeZip(sourcesJar, [manifest, license, ...zipEntries(join(folder, 'src/main/java'))]);
      return [jar, sourcesJar];
    } finally {
      rmSync(classes, { recursive: true, force: true });
    }
  },
};
