import { readFileSync } from 'node:fs';

/** Older versions are in the file alone. */
const shownVersions = 2;

/**
 * Renders the chapter with the newest versions of the changelog.
 * @param changelog The content of CHANGELOG.md.
 * @returns Markdown, a chapter of the docs page.
 * @throws Error if the file has no version.
 */
export function renderChangelog(
  changelog: string = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8'),
): string {
  const [, ...versions] = changelog.split(/^(?=## )/m);
  if (versions.length === 0) throw new Error('CHANGELOG.md has no version: a line that begins with "## ".');
  const older = versions.slice(shownVersions).map((version) => /^## ([^\s,]+)/.exec(version)?.[1]);
  return `${[
    '# Changelog',
    'Here you see what changed in the newest versions of the description, the client, and the mock, which have one version. A ' +
      'change that breaks clients is marked **Breaking**.',
    ...versions.slice(0, shownVersions).map((version) => version.trim()),
    older.length > 0 &&
      `Older versions (${older.join(', ')}) are in \`CHANGELOG.md\`, which is in the package.`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
