import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { javaLibrary } from '../../scripts/clients/java-client.js';
import { toolCache } from '../../scripts/lib/language-tools.js';
import { type Command, execute } from '../support/command.js';
import type { ClientProject } from './client-project.js';
import { writeReadmeSamples } from './readme-samples.js';

const { groupId, artifactId, version } = javaLibrary;

/** A Maven repository of its own: without the library, but with the plugins of earlier runs. */
const repository = join(toolCache, 'java-repository');
const installed = join(repository, ...groupId.split('.'), artifactId);

const mvn = (folder: string, ...args: string[]): Command => ({
  file: 'mvn',
  args: ['--batch-mode', '-Dstyle.color=never', `-Dmaven.repo.local=${repository}`, ...args],
  cwd: folder,
});

/** A Maven project that gets the library from a local repository, into which the jar was installed as the README says. */
export const javaProject: ClientProject = {
  language: 'java',
  needs: ['java', 'maven'],

  async install(folder, archives) {
    const [jar, sources, tests = ''] = archives;
    rmSync(installed, { recursive: true, force: true });
    const goal = 'org.apache.maven.plugins:maven-install-plugin:3.1.3:install-file';
    await execute(mvn(folder, '--quiet', goal, `-Dfile=${jar}`, `-Dsources=${sources}`));
    const pom = join(folder, 'pom.xml');
    const values: Record<string, string> = { GROUP: groupId, ARTIFACT: artifactId, VERSION: version };
    const text = readFileSync(pom, 'utf8').replace(/GROUP|ARTIFACT|VERSION/g, (name) => values[name] ?? name);
    writeFileSync(pom, text);
    writeReadmeSamples('java', join(folder, 'src/main/java'), 'java');
    await execute(mvn(folder, '--quiet', 'compile'));
    // The tests of the library are run in the project, against the installed jar.
    mkdirSync(join(folder, 'src/test/java'), { recursive: true });
    await execute({ file: 'jar', args: ['xf', tests], cwd: join(folder, 'src/test/java') });
  },

  packageTest: (folder) => mvn(folder, 'test'),

  program(folder, args) {
    const jar = join(installed, version, `${artifactId}-${version}.jar`);
    const classes = [join(folder, 'target/classes'), jar].join(delimiter);
    // Everything that Java's HttpClient logs goes to standard error, where no secret may be.
    return { file: 'java', args: ['-cp', classes, 'Play', ...args] };
  },
};
