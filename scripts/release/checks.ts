import { changelogSections } from '../lib/changelog.js';

/** What a release depends on. */
export interface ReleaseFacts {
  /** The name of the tag. Undefined in a dry run. */
  tag: string | undefined;
  /** The commit of the tag. Undefined if git does not know the tag. */
  tagCommit: string | undefined;
  /** The commit that is checked out. */
  headCommit: string | undefined;
  /** The version in each file that has one, by the path of the file. */
  versions: Readonly<Record<string, string>>;
  /** Files with changes that are not committed. */
  changedFiles: readonly string[];
  /** The content of CHANGELOG.md. */
  changelog: string;
  /** The content of generated/plyr.yaml. */
  description: string;
  /** The content of its copy in test/contract/released/. Undefined if there is none for this version. */
  storedDescription: string | undefined;
}

/** The path of the copy of the description that a version was released with. */
export const storedPath = (version: string): string => `test/contract/released/plyr-${version}.yaml`;

/**
 * Finds what forbids a release.
 * @param facts What the release depends on.
 * @returns A sentence or two for each problem: what is wrong, and what to do.
 */
export function problemsOf(facts: ReleaseFacts): string[] {
  const version = facts.versions['package.json'] ?? '';
  return [
    ...tagProblems(facts, version),
    ...Object.entries(facts.versions)
      .filter(([, other]) => other !== version)
      .map(
        ([path, other]) =>
          `${path} has version ${other}, but package.json has ${version}. Make them the same, then run \`npm run generate\`.`,
      ),
    ...changeProblems(facts.changedFiles),
    ...changelogProblems(facts.changelog, version),
    ...storeProblems(facts, version),
  ];
}

function tagProblems({ tag, tagCommit, headCommit }: ReleaseFacts, version: string): string[] {
  if (tag === undefined) return [];
  if (tag !== `v${version}`)
    return [
      `The tag is ${tag}, but package.json has version ${version}. Expected the tag v${version}. Change one of them.`,
    ];
  if (tagCommit === undefined)
    return [`Git does not know the tag ${tag}. Create it with: git tag -s ${tag} -m ${tag}`];
  if (tagCommit !== headCommit)
    return [
      `The tag ${tag} is at ${tagCommit}, but ${headCommit} is checked out. Check out the tag with: git switch --detach ${tag}`,
    ];
  return [];
}

function changeProblems(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const more = files.length > 5 ? `, and ${files.length - 5} more` : '';
  return [
    `Some changes are not committed: ${files.slice(0, 5).join(', ')}${more}. Commit them, or take them back.`,
  ];
}

function changelogProblems(changelog: string, version: string): string[] {
  const [newest] = changelogSections(changelog);
  if (newest?.version !== version)
    return [
      `CHANGELOG.md begins with version ${newest?.version}. Expected a section \`## ${version}, YYYY-MM-DD\` at the top. Write it.`,
    ];
  if (newest.date === undefined)
    return [
      `The section ${version} of CHANGELOG.md has no date: "${newest.markdown.split('\n', 1)[0]}". Expected \`## ${version}, YYYY-MM-DD\`. Write the day of the release.`,
    ];
  return [];
}

function storeProblems({ description, storedDescription }: ReleaseFacts, version: string): string[] {
  const path = storedPath(version);
  if (storedDescription === undefined)
    return [
      `${path} does not exist. Copy generated/plyr.yaml there, so that the next version is compared with this one.`,
    ];
  if (storedDescription !== description)
    return [`${path} differs from generated/plyr.yaml. Copy generated/plyr.yaml there again.`];
  return [];
}
