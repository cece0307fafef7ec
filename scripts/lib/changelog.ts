import { readFileSync } from 'node:fs';

/** A version in the changelog. */
export interface ChangelogSection {
  version: string;
  /** The day of the release, such as `2026-11-25`. Undefined when the section has none yet. */
  date: string | undefined;
  /** The section as Markdown, with its heading. */
  markdown: string;
}

/** Returns the text of CHANGELOG.md. */
export const readChangelog = (): string =>
  readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');

/**
 * Divides a changelog into its versions.
 * @param changelog The content of CHANGELOG.md.
 * @returns The versions in the order of the file, which is the newest first.
 * @throws Error if the file has no version.
 */
export function changelogSections(changelog: string): ChangelogSection[] {
  const [, ...sections] = changelog.split(/^(?=## )/m);
  if (sections.length === 0) throw new Error('CHANGELOG.md has no version: a line that begins with "## ".');
  return sections.map((section) => ({
    version: /^## ([^\s,]+)/.exec(section)?.[1] ?? '',
    date: /^## [^\s,]+, (\d{4}-\d\d-\d\d)$/m.exec(section.split('\n', 1)[0] ?? '')?.[1],
    markdown: section.trim(),
  }));
}
