import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '../../test/support/command.js';
import { writeZip, type ZipEntry, zipEntries } from '../lib/zip-archive.js';
import {
  type ClientPackage,
  copyFiles,
  copyHandWritten,
  fillTemplate,
  identity,
  root,
} from './client-package.js';
import { type DescribedApi, readDescription } from './described-operations.js';
import { editSource } from './edit-source.js';
import { generateWithRedocly } from './generate-with-redocly.js';

/** The coordinates of the library. Maven Central gives this group to the owner of the organization. */
export const javaLibrary = {
  groupId: `io.github.${identity.organization}`,
  artifactId: identity.name,
  version: identity.version,
};
const sources = 'src/main/java/plyrapi';

/** The Java library: the client of Redocly, with an HttpClient that signs. */
export const javaClient: ClientPackage = {
  language: 'java',
  needs: ['java'],

  async generate(folder) {
    const api = readDescription();
    const { groupId } = javaLibrary;
    copyHandWritten('java', folder, { groupId, testnet: api.testnet, mainnet: api.mainnet });
    copyFiles(
      { LICENSE: 'LICENSE', 'openapi/signing-vectors.json': 'src/test/resources/signing-vectors.json' },
      folder,
    );
    // A class without a package can't be imported by one that has a package.
    const signer = readFileSync(`${root}openapi/signing/PlyrSigning.java`, 'utf8');
    writeFileSync(join(folder, sources, 'PlyrSigning.java'), `package plyrapi;\n\n${signer}`);
    const client = clientClass(generateWithRedocly('java', 'java'), api);
    writeFileSync(join(folder, sources, 'Client.java'), client);
  },

  async archive(folder, out) {
    const classes = mkdtempSync(join(tmpdir(), 'plyr-classes-'));
    try {
      const files = zipEntries(join(folder, sources)).map(({ name }) => join(folder, sources, name));
      const options = [
        '--release',
        '17',
        '-encoding',
        'UTF-8',
        '-Xlint:all,-serial',
        '-Werror',
        '-d',
        classes,
      ];
      await execute({ file: 'javac', args: [...options, ...files] });
      const { groupId, artifactId, version } = javaLibrary;
      // `mvn install:install-file` takes the coordinates from the POM in the jar.
      const pom = {
        name: `META-INF/maven/${groupId}/${artifactId}/pom.xml`,
        content: readFileSync(join(folder, 'pom.xml')),
      };
      const shared = [
        { name: 'META-INF/MANIFEST.MF', content: fillTemplate(manifest) },
        { name: 'META-INF/LICENSE', content: readFileSync(join(folder, 'LICENSE')) },
      ];
      const tests = ['java', 'resources'].flatMap((name) => zipEntries(join(folder, 'src/test', name)));
      const jars: [ending: string, entries: ZipEntry[]][] = [
        ['', [pom, ...zipEntries(classes)]],
        ['-sources', zipEntries(join(folder, 'src/main/java'))],
        ['-test-sources', tests],
      ];
      return jars.map(([ending, entries]) => {
        const jar = join(out, `${artifactId}-${version}${ending}.jar`);
        writeZip(jar, [...shared, ...entries]);
        return jar;
      });
    } finally {
      rmSync(classes, { recursive: true, force: true });
    }
  },
};

const manifest = `Manifest-Version: 1.0\r
Automatic-Module-Name: plyrapi\r
Implementation-Title: {{name}}\r
Implementation-Version: {{version}}\r
\r
`;

/**
 * Adapts the generated client. The original has another package, and returns plain text as bytes. Its errors contain the URL,
 * in which a path can contain a secret, but not the error message of the server.
 */
export function clientClass(generated: string, { operations }: DescribedApi): string {
  const texts = [...operations.values()].filter(({ returnsText }) => returnsText).length;
  return editSource(generated, [
    // Options for retries and idempotency keys don't repeat a POST: the server has no idempotency.
    {
      find: /(?<=int maxAttempts = )stream(?= \?)/g,
      replace: 'stream || !method.equals("GET")',
      times: 1,
    },
    { find: /^package plyrgameapi;/gm, replace: 'package plyrapi;', times: 1 },
    {
      find: /super\("Request failed with status " \+ status \+ " for " \+ url\);/g,
      replace: 'super(Plyr.describe(status, body));',
      times: 1,
    },
    {
      find: /new UncheckedIOException\("Request to " \+ fullUrl \+ " failed: " \+ failure\.getMessage\(\), new IOException\(failure\)\)/g,
      replace:
        'new UncheckedIOException("The request " + spec.operationId + " failed: " + failure.getMessage(), failure instanceof IOException cause ? cause : new IOException(failure))',
      times: 1,
    },
    { find: /(?<= {4}public )byte\[\](?= \w+\(\) \{)/g, replace: 'String', times: texts },
    {
      find: /return readBody\(response\);/g,
      replace: 'return new String(readBody(response), StandardCharsets.UTF_8);',
      times: texts,
    },
  ]);
}
