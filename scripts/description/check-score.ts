/**
 * Fails when the description scores worse than that of the last release (see CONTRIBUTING.md, "The description").
 *
 *   npm run lint:score [-- FILE]   FILE is used instead of generated/plyr.yaml
 */
import { redocly } from '../lib/redocly-cli.js';
import { comparableCopy, lastRelease } from './last-release.js';

interface Score {
  agentReadiness: number;
  operationScores: Record<string, { agentReadiness: number }>;
}

function scoreOf(bundle: string): Score {
  const output = redocly('score', comparableCopy(bundle), '--format=json');
  return JSON.parse(output.slice(output.indexOf('{')));
}

const base = lastRelease();
const [before, now] = [scoreOf(base), scoreOf(process.argv[2] ?? 'generated/plyr.yaml')];
console.log(`redocly score: ${now.agentReadiness} of 100 (${before.agentReadiness} in ${base}).`);
for (const [id, { agentReadiness }] of Object.entries(now.operationScores)) {
  const old = before.operationScores[id]?.agentReadiness ?? 0;
  if (agentReadiness < old) console.log(`${id}: ${agentReadiness}, before ${old}.`);
}
if (now.agentReadiness < before.agentReadiness) {
  console.error('The score is worse than that of the last release. Simplify what the lines above name.');
  process.exitCode = 1;
}
