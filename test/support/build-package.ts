import { execFileSync } from 'node:child_process';

/**
 * Builds dist/ before the tests that use it: the package and the docs. What is up to date is skipped.
 * @throws Error when a build fails.
 */
export default function buildPackage(): void {
  for (const script of ['build', 'docs']) {
    execFileSync('npm', ['run', '--silent', script], {
      env: { ...process.env, WIREIT_LOGGER: 'quiet-ci' },
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
}
