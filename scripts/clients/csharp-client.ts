import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '../../test/support/command.js';
import { writeZip, zipEntries } from '../lib/zip-archive.js';
import { type ClientPackage, copyFiles, copyHandWritten, identity, root } from './client-package.js';
import { csharpSource } from './csharp-source.js';
import { readDescription } from './described-operations.js';

/** The assemblies of .NET Framework that the client uses. */
export const csharpReferences = ['-r:System.Net.Http', '-r:System.Numerics'];

/** The C# library: a generator of this repository, with a client that signs. */
export const csharpClient: ClientPackage = {
  language: 'csharp',
  needs: ['mono'],

  async generate(folder) {
    copyHandWritten('csharp', folder);
    copyFiles({ LICENSE: 'LICENSE', 'openapi/signing-vectors.json': 'tests/signing-vectors.json' }, folder);
    const signer = readFileSync(`${root}openapi/signing/PlyrSigning.cs`, 'utf8');
    writeFileSync(join(folder, 'src/PlyrSigning.cs'), `namespace PlyrApi\n{\n${signer}}\n`);
    const { models, operations } = csharpSource(readDescription());
    writeFileSync(join(folder, 'src/Models.cs'), models);
    writeFileSync(join(folder, 'src/Operations.cs'), operations);
    const [version] = identity.version.split('-');
    writeFileSync(
      join(folder, 'src/AssemblyVersion.cs'),
      `[assembly: System.Reflection.AssemblyVersion("${version}.0")]\n`,
    );
  },

  /** Packs the assembly that Mono compiles, for .NET Framework and Mono, and the sources for everything else. */
  async archive(folder, out) {
    const built = mkdtempSync(join(tmpdir(), 'plyr-assembly-'));
    try {
      const sources = zipEntries(join(folder, 'src'), 'src/').map(({ name }) => name);
      const output = [`-out:${built}/PlyrApi.dll`, `-doc:${built}/PlyrApi.xml`];
      const options = ['-langversion:7.2', '-target:library', '-optimize', '-warnaserror'];
      await execute({
        file: 'mcs',
        args: [...options, ...output, ...csharpReferences, ...sources],
        cwd: folder,
      });
      const copied = ['PlyrApi.nuspec', 'README.md', 'LICENSE'];
      const archive = join(out, `PlyrApi.${identity.version}.nupkg`);
      writeZip(archive, [
        { name: '[Content_Types].xml', content: contentTypes },
        { name: '_rels/.rels', content: relationships },
        ...copied.map((name) => ({ name, content: readFileSync(join(folder, name)) })),
        ...zipEntries(built, 'lib/net461/'),
      ]);
      const name = `PlyrApi-${identity.version}-source`;
      const source = join(out, `${name}.zip`);
      writeZip(source, zipEntries(folder, `${name}/`));
      return [archive, source];
    } finally {
      rmSync(built, { recursive: true, force: true });
    }
  },
};

/** A NuGet package is an Open Packaging container, which declares its types and its main part. */
const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
  <Default Extension="nuspec" ContentType="application/octet" />
  <Default Extension="dll" ContentType="application/octet" />
  <Default Extension="xml" ContentType="application/octet" />
  <Default Extension="md" ContentType="application/octet" />
  <Override PartName="/LICENSE" ContentType="application/octet" />
</Types>
`;

const relationships = `<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/PlyrApi.nuspec" Id="manifest" />
</Relationships>
`;
