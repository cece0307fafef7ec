/**
 * Creates the client packages, installs their archives in empty projects, runs their own tests, and plays a room on the mock
 * with each of them.
 *
 *   npm run test:suites -- clients
 *   npx tsx test/clients/run.ts --only python
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClient } from '../../scripts/clients/build.js';
import { type ClientPackage, root } from '../../scripts/clients/client-package.js';
import { chooseClients } from '../../scripts/clients/client-packages.js';
import { missing } from '../../scripts/lib/language-tools.js';
import { execute } from '../support/command.js';
import type { ClientProject } from './client-project.js';
import { clientProjects } from './client-projects.js';
import { documentedExchanges } from './documented-exchanges.js';
import { playCase } from './play-case.js';
import { wireCases } from './wire-cases.js';

const exchanges = documentedExchanges();
const counts = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();
for (const client of chooseClients(process.argv.slice(2))) {
  const before = performance.now();
  const project = clientProjects.find(({ language }) => language === client.language);
  if (!project)
    throw new Error(`The package for ${client.language} is not tested: add it to client-projects.ts.`);
  const lacking = missing([...client.needs, ...project.needs]);
  let result: string;
  if (lacking.length > 0) {
    counts[process.env.CI ? 'failed' : 'skipped'] += 1;
    result = `SKIPPED, because it needs ${lacking.join(' and ')}`;
  } else {
    const temporary = mkdtempSync(join(tmpdir(), `plyr-client-${client.language}-`));
    try {
      result = await test(client, project, temporary);
      counts.passed += 1;
    } catch (error) {
      counts.failed += 1;
      result = `failed\n${error instanceof Error ? error.message : error}\n`;
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  console.log(`${client.language}: ${result} (${((performance.now() - before) / 1000).toFixed(1)} s)`);
}
console.log(`\nIn ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** @returns What was tested. */
async function test(client: ClientPackage, project: ClientProject, temporary: string): Promise<string> {
  const [out, folder] = [join(temporary, 'archives'), join(temporary, 'project')];
  mkdirSync(out);
  mkdirSync(folder);
  const archives = await buildClient(client, out);
  // The project must not find the tree that the archives contain.
  rmSync(join(out, client.language), { recursive: true });
  cpSync(`${root}test/clients/programs/${client.language}`, folder, { recursive: true });
  writeFileSync(join(folder, 'examples.json'), JSON.stringify(exchanges));
  await project.install(folder, archives);
  const { output } = await execute(await project.packageTest(folder, archives));
  let runs = 0;
  if (project.examples) {
    const { stdout } = await execute(project.examples(folder));
    const count = Object.values(exchanges)
      .map(({ requests, responses }) => Math.max(requests.length, 1) * Math.max(responses.length, 1))
      .reduce((sum, one) => sum + one);
    if (stdout !== `${count} exchanges\n`)
      throw new Error(`${stdout} are not the ${count} documented exchanges.`);
    runs++;
  }
  for (const wireCase of wireCases) {
    if (wireCase.languages?.includes(client.language) === false) continue;
    const [what = '', ...names] = wireCase.args;
    for (const form of [what, ...((what === 'calls' && project.otherCalls) || [])]) {
      await playCase(wireCase, await project.program(folder, [form, ...names])).catch((error: Error) => {
        throw new Error(`${wireCase.name} (${form}): ${error.message}`);
      });
      runs++;
    }
  }
  const lines = output.trim().split('\n');
  // Maven writes more after its result.
  const result = lines.findLast((line) => /\b(?:ok|passed|tests run)\b/i.test(line)) ?? lines.at(-1);
  return `${runs} runs; its own test says ${result}`;
}
