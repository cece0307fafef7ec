/** Fails when the description scores worse than the project promises (see CONTRIBUTING.md, "The description"). */
import { redocly } from './run.js';

const leastOverall = 90;

const output = redocly('score', 'openapi/plyr.yaml', '--format=json');
const { agentReadiness } = JSON.parse(output.slice(output.indexOf('{'))) as { agentReadiness: number };
console.log(`redocly score: ${agentReadiness} of 100 (at least ${leastOverall}).`);
if (agentReadiness < leastOverall) process.exitCode = 1;
