import { changelogSections, readChangelog } from '../lib/changelog.js';

/** Older versions are in the file alone. */
const shownVersions = 2;

/**
 * Renders the chapter with the newest versions of the changelog.
 * @param changelog The content of CHANGELOG.md.
 * @returns Markdown, a chapter of the docs page.
 * @throws Error if the file has no version.
 */
export function renderChangelog(changelog: string = readChangelog()): string {
  const sections = changelogSections(changelog);
  const older = sections.slice(shownVersions).map(({ version }) => version);
  return `${[
    '# Changelog',
    'Here you see what changed in the newest versions of the description, the client, and the mock, which have one version. A ' +
      'change that breaks clients is marked **Breaking**.',
    ...sections.slice(0, shownVersions).map(({ markdown }) => markdown),
    older.length > 0 &&
      `Older versions (${older.join(', ')}) are in \`CHANGELOG.md\`, which is in the package.`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
