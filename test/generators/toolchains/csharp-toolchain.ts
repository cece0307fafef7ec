/** Mono. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { execute } from '../../support/command.js';
import { fixChoices, rewriteForMono } from '../csharp.js';
import { filesIn, signer, type Toolchain } from './toolchain.js';

export const csharp: Toolchain = {
  prepare: (folder) => cpSync(signer('PlyrSigning.cs'), `${folder}/PlyrSigning.cs`),
  async compile(folder) {
    for (const file of filesIn(`${folder}/src`, '.cs'))
      writeFileSync(file, fixChoices(rewriteForMono(readFileSync(file, 'utf8'))));
    const [json = ''] = filesIn('/usr/lib/mono/gac/Newtonsoft.Json', '.dll');
    cpSync(json, `${folder}/Newtonsoft.Json.dll`);
    const libraries = [
      'Newtonsoft.Json',
      'System.Net.Http',
      'System.Numerics',
      'System.Web',
      'System.Runtime.Serialization',
      'System.ComponentModel.DataAnnotations',
    ];
    const references = libraries.map((name) => `-r:${name}`);
    // Unity sets them, in all versions since 2020.2.
    const symbols = existsSync(`${folder}/UnityEngine.cs`)
      ? ['-define:UNITY_2020_1_OR_NEWER,UNITY_2020_2_OR_NEWER']
      : [];
    const args = [
      '-langversion:7.2',
      '-out:use.exe',
      ...symbols,
      ...references,
      '*.cs',
      '-recurse:src/Org.OpenAPITools/*.cs',
    ];
    await execute({ file: 'mcs', args, cwd: folder });
  },
  program: (folder) => ({ file: 'mono', args: [`${folder}/use.exe`] }),
};
