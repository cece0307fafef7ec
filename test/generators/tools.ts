/** What the generators and their clients need that does not come with this repository. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installTools, toolPath } from '../../scripts/lib/install-tools.js';
import * as tools from '../../scripts/lib/language-tools.js';

export {
  installOpenapiGenerator,
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
export const installPython = (): Promise<string> => tools.installPython('python', `${here}requirements.txt`);

/** The jars of a pom in maven/, as a class path. */
export const installMaven = (name: string): Promise<string> => tools.installMaven(`${here}maven/${name}.xml`);
