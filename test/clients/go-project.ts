import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { goModule } from '../../scripts/clients/go-client.js';
import { execute } from '../support/command.js';
import type { ClientProject } from './client-project.js';
import { writeReadmeSamples } from './readme-samples.js';

/** Only the proxy in the archive, and a module cache of its own, so that nothing else can have the module. */
const environment = (folder: string): Record<string, string> => ({
  GOPROXY: pathToFileURL(join(folder, 'proxy')).href,
  GONOSUMDB: goModule.path,
  GOMODCACHE: join(folder, 'modules'),
  // Otherwise, the files of the cache can't be deleted.
  GOFLAGS: '-modcacherw',
  GOTOOLCHAIN: 'local',
});

/** A module that gets the client from the archive, as the README says. */
export const goProject: ClientProject = {
  language: 'go',
  needs: ['go', 'unzip'],

  async install(folder, [archive = '']) {
    const go = (...args: string[]) => execute({ file: 'go', args, cwd: folder, env: environment(folder) });
    await execute({ file: 'unzip', args: ['-q', archive, '-d', join(folder, 'proxy')] });
    const program = join(folder, 'main.go');
    writeFileSync(program, readFileSync(program, 'utf8').replace('MODULE/clients/go', goModule.path));
    await go('mod', 'init', 'example.com/game');
    await go('get', `${goModule.path}@${goModule.version}`);
    await go('mod', 'tidy');
    await go('vet', '.', goModule.path);
    await go('build', '-o', 'play', '.');
    await go('vet', ...writeReadmeSamples('go', join(folder, 'readme'), 'go'));
  },

  packageTest: (folder) => ({
    file: 'go',
    args: ['test', goModule.path],
    cwd: folder,
    env: environment(folder),
  }),

  program: (folder, args) => ({ file: join(folder, 'play'), args: [...args] }),
};
