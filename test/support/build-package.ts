import { execFileSync } from 'node:child_process';
import { npmCommand } from '../../scripts/lib/npm-command.js';

/**
 * Builds dist/ before the tests that use it: the package and the docs. What is up to date is skipped.
 * @throws Error when a build fails.
 */
export default function buildPackage(): void {
  for (const script of ['build', 'docs']) {
    execFileSync(...npmCommand(['run', '--silent', script]), {
      env: { ...process.env, WIREIT_LOGGER: 'quiet-ci' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
