/**
 * Fails when the description breaks clients of the last release, or when `info.version` does not say how much changed.
 * On a release, a copy of generated/plyr.yaml goes to test/contract/released/ under its version.
 *
 *   npm run check:breaking [-- FILE]   FILE replaces generated/plyr.yaml
 */
import { redocly } from '../lib/redocly-cli.js';
import { comparableCopy, compareVersions, lastRelease, versionOf } from './last-release.js';

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

const base = lastRelease();
const revision = process.argv[2] ?? 'generated/plyr.yaml';

const { changes, bump, infoVersions }: Report = JSON.parse(
  redocly('diff', comparableCopy(base), comparableCopy(revision), '--format=json', '--fail-on=none'),
);
const breaking = changes.filter(({ impact }) => impact === 'major');
const isAccepted = ({ path }: { path: string }) => accepted.some((one) => one.path.test(path));
const rejected = breaking.filter((change) => !isAccepted(change));
for (const { path, kind, verdicts } of rejected)
  console.error(`Breaking: ${path} ${kind}. ${verdicts.map(({ message }) => message).join(' ')}`);
const [before = [], after = []] = [infoVersions.base, infoVersions.revision].map(versionOf);
// Below 1.0, a minor version may break clients.
const isRaised =
  compareVersions(infoVersions.revision, infoVersions.base) > 0 &&
  (bump === 'patch' || before[0] !== after[0] || before[1] !== after[1]);
if (bump && !isRaised)
  console.error(
    `info.version is ${infoVersions.revision}, but ${infoVersions.base} has changed: raise it (${bump}).`,
  );
if (rejected.length > 0 || (bump && !isRaised)) process.exitCode = 1;
else console.log(`No breaking change since ${base}, except ${breaking.length} that are accepted.`);
