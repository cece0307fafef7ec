import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type SignedFetchOptions, servers } from '../../client/index.js';
import { type MockOptions, startMock } from '../../mock/index.js';
import { redactText } from '../../mock/observability/redact.js';
import { closeObjects } from '../../mock/openapi/close-objects.js';
import { listOperations, packagedDocument } from '../../mock/openapi/document.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { createValidator } from '../../mock/openapi/validator.js';
import { assetPath } from '../../mock/package-files.js';
import { painter, type Shell } from '../shell.js';
import { apiServer } from './api-server.js';
import { readOnlyCases } from './cases.js';
import { CompareRun } from './compare-run.js';
import { renderHar } from './har.js';
import { renderJunit } from './junit.js';
import { Replacements } from './replacements.js';
import { summaryOf } from './summary.js';
import { writeFlows } from './write-flows.js';

/** How `plyr-api compare` was called. */
export interface CompareCommand {
  /** The checked base URL of the live server, without a slash at the end. */
  against: string;
  /** Signs requests to the live server. */
  credentials: Pick<SignedFetchOptions, 'apiKey' | 'sign'>;
  /** The role of that key. Requests to the mock use a key of the same role. */
  role: 'game' | 'admin';
  /** The live server's values by the examples' values. */
  own: ReadonlyMap<string, string>;
  /** The operations to compare. If empty, all. */
  only: readonly string[];
  /** Operations to leave out. */
  skip: readonly string[];
  isExact: boolean;
  /** Whether a documented error in place of data counts as skipped. */
  allowsMissingData: boolean;
  /** The flows to run, which change something. */
  write: readonly string[];
  allowsMainnetWrites: boolean;
  timeoutMs: number;
  harFile?: string;
  junitFile?: string;
  isColored: boolean;
  /** How to start the mock. */
  mock: MockOptions;
}

/**
 * Sends the same requests to a live server and to a mock in this process, and prints the differences. Without
 * flows in `write`, it sends only requests that change nothing.
 * @param command How it was called.
 * @param shell Gets the output, and exit code 1 if something differs.
 * @throws UserError for an unknown operation or flow, a write to mainnet without permission, a server that
 *   can't be reached, or a file that can't be written.
 */
export async function runCompare(command: CompareCommand, shell: Shell): Promise<void> {
  const document = packagedDocument();
  const operations = listOperations(document);
  checkNames(command, new Set(operations.map(({ id }) => id)));
  const { against, own, only, skip, timeoutMs } = command;
  const cases = readOnlyCases(document).filter(
    ({ operation: { id } }) => (only.length === 0 || only.includes(id)) && !skip.includes(id),
  );
  await using mock = await startMock({ ...command.mock, log: () => {} });
  const name = command.role === 'admin' ? 'plyr-admin' : 'plyr-demo';
  const ofMock = { apiKey: `${name}-key`, secretKey: `${name}-secret`, timeoutMs, retry: 0 };
  const live = apiServer('live server', against, new Replacements(own), {
    ...command.credentials,
    timeoutMs,
  });
  const { failure } = await live.send({ method: 'GET', path: '/' }, false);
  if (failure !== undefined)
    throw new UserError(
      `${against} can't be reached: ${redactText(failure.message)} ${failure.advice ?? ''}`.trimEnd(),
    );
  const run = new CompareRun(apiServer('mock', mock.url, new Replacements(), ofMock), live, {
    validator: createValidator(closeObjects(document)),
    isExact: command.isExact,
    allowsMissingData: command.allowsMissingData,
  });
  if (only.length === 0) await run.compareUnknownPath();
  for (const one of cases) await run.compareCase(one);
  for (const flow of command.write) await run.compareFlow(flow, writeFlows[flow] ?? [], operations);

  const { comparisons } = run;
  shell.stdout.write(`${summaryOf(comparisons, against, painter(command.isColored))}\n`);
  const { harFile, junitFile } = command;
  const { version } = JSON.parse(readFileSync(assetPath('package.json'), 'utf8'));
  if (harFile !== undefined) await save(harFile, renderHar(document, version, run.exchanges));
  if (junitFile !== undefined) await save(junitFile, renderJunit(comparisons));
  if (comparisons.some(({ differences }) => differences.length > 0)) shell.exitCode = 1;
}

function checkNames(
  { only, skip, write, against, allowsMainnetWrites }: CompareCommand,
  ids: Set<string>,
): void {
  for (const id of [...only, ...skip]) {
    if (!ids.has(id))
      throw new UserError(`Unknown operation "${id}". Expected an operationId, such as getUserInfo.`);
  }
  for (const flow of write) {
    if (!Object.hasOwn(writeFlows, flow)) {
      throw new UserError(`Unknown flow "${flow}". Expected ${Object.keys(writeFlows).join(' or ')}.`);
    }
  }
  const { host } = new URL(servers.mainnet);
  if (write.length > 0 && !allowsMainnetWrites && new URL(against).host === host) {
    throw new UserError(
      `--write changes data, and ${host} is the mainnet. Use ${servers.testnet}, or add --allow-mainnet-writes.`,
    );
  }
}

async function save(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UserError(`${file} can't be written: ${(error as Error).message}`);
  }
}
