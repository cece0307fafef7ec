import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { csharpReferences } from '../../scripts/clients/csharp-client.js';
import { execute } from '../support/command.js';
import type { ClientProject } from './client-project.js';
import { writeReadmeSamples } from './readme-samples.js';

/** Programs for Mono, against the assembly that NuGet installs. */
export const csharpProject: ClientProject = {
  language: 'csharp',
  needs: ['mono', 'nuget', 'unzip'],

  async install(folder, [archive = '', source = '']) {
    const options = ['-Source', dirname(archive), '-ExcludeVersion', '-NoCache', '-NonInteractive'];
    await execute({
      file: 'nuget',
      args: ['install', 'PlyrApi', ...options],
      cwd: folder,
      // NuGet keeps its settings there.
      env: { HOME: folder },
    });
    // The tests come with the sources. What they test is the assembly.
    await execute({ file: 'unzip', args: ['-q', '-j', source, '*/tests/*', '-d', join(folder, 'tests')] });
    copyFileSync(join(folder, 'PlyrApi/lib/net461/PlyrApi.dll'), join(folder, 'PlyrApi.dll'));
    const compile = (out: string, ...files: string[]) => {
      const options = ['-langversion:7.2', '-warnaserror', `-out:${out}`, '-r:PlyrApi.dll'];
      return execute({ file: 'mcs', args: [...options, ...csharpReferences, ...files], cwd: folder });
    };
    await compile('Play.exe', 'Play.cs', ...writeReadmeSamples('csharp', join(folder, 'readme'), 'cs'));
    await compile('Tests.exe', 'tests/*.cs');
  },

  packageTest: (folder) => ({
    file: 'mono',
    args: [join(folder, 'Tests.exe'), join(folder, 'tests/signing-vectors.json')],
  }),

  program: (folder, args) => ({ file: 'mono', args: [join(folder, 'Play.exe'), ...args] }),
};
