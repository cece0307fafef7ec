import { expect, test } from 'vitest';
import { renderChangelog } from '../../scripts/docs/changelog.js';

const changelog = `# Changelog

An introduction.

## 0.3.0, not released yet

### Client

- The third.

## 0.2.0, 2026-11-25

- The second.

## 0.1.0, 2026-11-23

- The first.
`;

test('shows the newest two versions, and names the others', () => {
  const chapter = renderChangelog(changelog);
  expect(chapter).toMatch(/^# Changelog\n\nHere you see/);
  expect(chapter).toContain(
    '## 0.3.0, not released yet\n\n### Client\n\n- The third.\n\n## 0.2.0, 2026-11-25\n',
  );
  expect(chapter).not.toContain('The first.');
  expect(chapter).not.toContain('An introduction.');
  expect(chapter).toContain('Older versions (0.1.0) are in `CHANGELOG.md`');
});

test('with one version, no older one is named', () => {
  const [first = ''] = changelog.split('## 0.2.0');
  expect(renderChangelog(first)).not.toContain('Older versions');
});

test('fails when the file has no version', () => {
  expect(() => renderChangelog('# Changelog\n')).toThrow('CHANGELOG.md has no version');
});

test('the changelog of this project begins with the version to come', () => {
  expect(renderChangelog()).toMatch(/\n## \d+\.\d+\.\d+, /);
});
