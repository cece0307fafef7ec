/** What the generators and their clients need that does not come with this repository. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installTools, toolPath } from '../../scripts/lib/install-tools.js';
import * as tools from '../../scripts/lib/language-tools.js';
import { pythonEnvironment } from '../../scripts/lib/python-environment.js';

export {
  missing,
  node22,
  type Program,
  toolCache as cache,
} from '../../scripts/lib/language-tools.js';

export const root: string = fileURLToPath(new URL('../../', import.meta.url));
export const here: string = fileURLToPath(new URL('./', import.meta.url));

const manifest = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const versions: Record<string, string> = {
  ...manifest(toolPath('tools', 'package.json')).dependencies,
  ...manifest(`${root}package.json`).devDependencies,
};

/** The exact version of a package from npm, of this repository or of scripts/tools. */
export function versionOf(name: string): string {
  const version = versions[name];
  if (!version) throw new Error(`No package.json has ${name}.`);
  return version;
}

/** The generators from npm. */
export const installNpm = (): void => installTools('tools');

/** A Python environment with openapi-python-client, mypy, and what the clients need. */
export const installPython = (): string => pythonEnvironment('generators', `${here}requirements.txt`);

/** The jars of a pom in maven/, as a class path. */
export const installMaven = (name: string): Promise<string> => tools.installMaven(`${here}maven/${name}.xml`);

const openapiGeneratorSha256 = '41ce4f6b07f196676439d710759fa1ced7a08066d06ff1bf314681470289efae';

/** The jar of openapi-generator. */
export async function installOpenapiGenerator(): Promise<string> {
  const jar = await installMaven('openapi-generator');
  const sha256 = createHash('sha256').update(readFileSync(jar)).digest('hex');
  if (sha256 !== openapiGeneratorSha256) throw new Error(`${jar} has the SHA-256 ${sha256}.`);
  return jar;
}
