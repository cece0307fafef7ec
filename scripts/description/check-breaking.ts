/**
 * Fails when the description breaks clients of the last release, or when `info.version` does not say how much changed.
 * On a release, a copy of generated/plyr.yaml goes to test/contract/released/ under its version.
 *
 *   npm run check:breaking [-- FILE]   FILE stands in for generated/plyr.yaml
 */
import { readdirSync } from 'node:fs';
import { redocly } from '../lib/redocly-cli.js';

/** Breaking changes since the last release that the server requires. Delete an entry once a release has it. */
const accepted: readonly { path: RegExp; why: string }[] = [
  {
    path: /~1game~1(chip~1)?\w+\/post\/responses\/200\/.*\/properties\/taskData(\/properties)?$/,
    why: 'The mainnet sends the legacy form (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet).',
  },
  {
    path: /~1game~1chip~1info\/get\/responses\/200\/.*\/items$/,
    why: 'The mainnet sends no image (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet).',
  },
];

/** What Redocly reports of two descriptions. */
interface Report {
  infoVersions: { base: string; revision: string };
  bump: 'major' | 'minor' | 'patch' | null;
  changes: { path: string; impact: string; kind: string; verdicts: { message: string }[] }[];
}

const directory = 'test/contract/released';
const version = (name: string) => (/(\d+)\.(\d+)\.(\d+)/.exec(name) ?? []).slice(1).map(Number);
const compare = (a: string, b: string) => {
  const [left, right] = [version(a), version(b)];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
};
const base = `${directory}/${readdirSync(directory).sort(compare).at(-1)}`;
const revision = process.argv[2] ?? 'generated/plyr.yaml';

const { changes, bump, infoVersions }: Report = JSON.parse(
  redocly('diff', base, revision, '--format=json', '--fail-on=none'),
);
const breaking = changes.filter(({ impact }) => impact === 'major');
const isAccepted = ({ path }: { path: string }) => accepted.some((one) => one.path.test(path));
const rejected = breaking.filter((change) => !isAccepted(change));
for (const { path, kind, verdicts } of rejected)
  console.error(`Breaking: ${path} ${kind}. ${verdicts.map(({ message }) => message).join(' ')}`);
const [before = [], after = []] = [infoVersions.base, infoVersions.revision].map(version);
// Below 1.0, a minor version may break clients.
const isRaised =
  compare(infoVersions.revision, infoVersions.base) > 0 &&
  (bump === 'patch' || before[0] !== after[0] || before[1] !== after[1]);
if (bump && !isRaised)
  console.error(
    `info.version is ${infoVersions.revision}, but ${infoVersions.base} has changed: raise it (${bump}).`,
  );
if (rejected.length > 0 || (bump && !isRaised)) process.exitCode = 1;
else console.log(`No breaking change since ${base}, except ${breaking.length} that are accepted.`);
