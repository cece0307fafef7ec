/**
 * Fails when the description breaks clients of the last release, or when `info.version` does not say how much changed.
 * On a release, a copy of generated/plyr.yaml goes to test/contract/released/ under its version.
 *
 *   npm run check:breaking [-- FILE]   FILE replaces generated/plyr.yaml
 */
import { redocly } from '../lib/redocly-cli.js';
import { acceptedChanges } from './accepted-changes.js';
import { comparableCopy, compareVersions, lastRelease, versionOf } from './last-release.js';

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
const isAccepted = ({ path }: { path: string }) => acceptedChanges.some((one) => one.path.test(path));
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
