import { expect, test } from 'vitest';
import { renderNotes } from '../../../scripts/release/release-files.js';

const changelog =
  '# Changelog\n\n## 1.2.0, 2026-12-01\n\n### Client\n\n- New.\n\n## 1.1.0, 2026-11-01\n\n- Old.\n';

test('the notes are the section of the version, with a table of the files', () => {
  expect(renderNotes(changelog, '1.2.0', new Map([['a.tgz', 'The npm package']]))).toBe(
    [
      '### Client\n\n- New.\n\n### Files\n\n| file | what it is |\n| --- | --- |\n| `a.tgz` | The npm package |\n',
      'To check the files: `sha256sum --check SHA256SUMS`.\n',
    ].join('\n'),
  );
});

test('a version without a section is an error', () => {
  expect(() => renderNotes(changelog, '1.3.0', new Map())).toThrow(
    'CHANGELOG.md has no section for version 1.3.0. Expected `## 1.3.0, YYYY-MM-DD`. Write it.',
  );
});
