/**
 * Runs PLYR's public test script, unchanged, against the mock with the data of the guide (openapi/guides/test-script.md).
 * Each command must send what `script-requests.ts` says, and print what the mock returns.
 *
 *   npx tsx test/test-script/run.ts FOLDER
 *
 * FOLDER has the script with its packages: clone https://github.com/onPlyr/plyr-api-test-script, check out 7d0a15b, and run
 * `npm install` in it. The script is not part of this project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { execute } from '../support/command.js';
import { type ScriptRequest, scriptRequests } from './script-requests.js';
import { ScriptStage } from './script-stage.js';
import { keys } from './test-script-guide.js';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'node_modules/axios'))) {
  console.error('Name a folder that has the script and its packages: npx tsx test/test-script/run.ts FOLDER');
  process.exit(2);
}

const metadataFile = 'metajson/example.json';
const stage = await ScriptStage.open(keys);
const problems: string[] = [];
const tested = new Set(Object.keys(scriptRequests).map((script) => script.split(' ')[0]));
const commands = [
  ...readFileSync(join(folder, 'index.js'), 'utf8').matchAll(/^(?!\s*\/\/).*args\[0\] ===? *['"](\w+)['"]/gm),
].map(([, name]) => name as string);
for (const name of commands) if (!tested.has(name)) problems.push(`${name}: the table lacks it`);

for (const [script, request] of Object.entries(scriptRequests)) {
  const problem = await problemOf(folder, script, request);
  console.log(`${problem === undefined ? 'ok' : 'FAILED'}  ${script}`);
  if (problem !== undefined) problems.push(`${script}: ${problem}`);
}
await stage.close();
console.log(`${commands.length} commands, ${tested.size} in the table.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Runs a command of the script, and returns what is wrong with it. */
async function problemOf(
  cwd: string,
  script: string,
  request: ScriptRequest | undefined,
): Promise<string | undefined> {
  const args = (await stage.filledIn(script)).split(' ');
  let output = '';
  const entry = await stage.firstRequestOf(async () => {
    ({ output } = await execute({
      file: process.execPath,
      args: ['index.js', ...args],
      cwd,
      env: {
        PLYR_API_ENDPOINT: stage.mock.origin,
        PLYR_API_KEY: keys.apiKey,
        PLYR_API_SECRET: keys.secretKey,
      },
    }));
  });
  if (!request) return entry ? `a request to ${entry.path}` : undefined;
  if (!entry) return `no request was sent:\n${output}`;
  const { method, path, body, status = 200, fails } = request;
  if (entry.status !== status) return `${entry.status} ${JSON.stringify(entry.response.body)}`;
  const files = body &&
    'metaJsons' in body && { metaJsons: [JSON.parse(readFileSync(join(cwd, metadataFile), 'utf8'))] };
  const expected = { method, path: hidden(path), body: hidden(body && { ...body, ...files }) };
  const sent = { method: entry.method, path: hidden(entry.path), body: hidden(entry.request.body) };
  if (!isDeepStrictEqual(sent, expected))
    return `it sent ${JSON.stringify(sent)}, expected ${JSON.stringify(expected)}`;
  if (fails) return fails.test(output) ? undefined : `it printed no ${fails}:\n${output}`;
  if (status === 200 && !/^(status 200|ret )/m.test(output)) return `it printed:\n${output}`;
  return undefined;
}

/** The journal hides secrets. So does this, in what is expected. */
function hidden(value: unknown): unknown {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value)
    .replaceAll(/"otp":"\d+"/g, '"otp":"[redacted]"')
    .replaceAll(/"sessionJwts":\[[^\]]*\]/g, '"sessionJwts":"[redacted]"')
    .replaceAll(/\b(SESSION|GUEST|CODE|UID)\b/g, '[redacted]')
    .replaceAll(/\d{13}-\d+/g, 'TASK');
  return JSON.parse(text);
}
