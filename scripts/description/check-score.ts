/** Fails when the description scores worse than the project promises (see CONTRIBUTING.md, "The description"). */
import { redocly } from '../lib/redocly-cli.js';

const leastOverall = 92;
const leastEach = 80;

const output = redocly('score', 'openapi/plyr.yaml', '--format=json');
const { agentReadiness, operationScores } = JSON.parse(output.slice(output.indexOf('{'))) as {
  agentReadiness: number;
  operationScores: Record<string, { agentReadiness: number }>;
};
const low = Object.entries(operationScores).filter(([, score]) => score.agentReadiness < leastEach);
const lowest = Math.min(...Object.values(operationScores).map((score) => score.agentReadiness));
console.log(
  `redocly score: ${agentReadiness} of 100 (at least ${leastOverall}); lowest operation ${lowest} (at least ${leastEach}).`,
);
for (const [id, score] of low) console.error(`${id} scores ${score.agentReadiness}.`);
if (agentReadiness < leastOverall || low.length > 0) process.exitCode = 1;
