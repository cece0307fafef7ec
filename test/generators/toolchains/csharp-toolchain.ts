/** Mono. */
import { readFileSync, writeFileSync } from 'node:fs';
import { execute } from '../../support/command.js';
import { downLevel } from '../csharp.js';
import { filesIn, type Toolchain } from './toolchain.js';

export const csharp: Toolchain = {
  async compile(folder) {
    for (const file of filesIn(`${folder}/src`, '.cs'))
      writeFileSync(file, downLevel(readFileSync(file, 'utf8')));
    const [json] = filesIn('/usr/lib/mono/gac/Newtonsoft.Json', '.dll');
    const libraries = [
      'System.Net.Http',
      'System.Web',
      'System.Runtime.Serialization',
      'System.ComponentModel.DataAnnotations',
    ];
    const references = [json, ...libraries].map((name) => `-r:${name}`);
    const args = [
      '-langversion:7.2',
      '-target:library',
      '-out:client.dll',
      ...references,
      'JsonSubTypes.cs',
      '-recurse:src/Org.OpenAPITools/*.cs',
    ];
    await execute({ file: 'mcs', args, cwd: folder });
  },
};
