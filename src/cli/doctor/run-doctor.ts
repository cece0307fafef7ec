import type { Environment } from '../../client/env.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { packageInfo } from '../../mock/package-files.js';
import { type Profile, type ProfileOptions, resolveProfile } from '../api/profile.js';
import { painter, type Shell, type Style } from '../shell.js';
import { type Check, type Finding, fail, ok, skipped, warning } from './check.js';
import { checkKeys } from './check-keys.js';
import { checkConfig, checkNode } from './check-machine.js';
import { checkServer } from './check-server.js';

/** How `plyr-api doctor` was called. */
export interface DoctorCommand extends ProfileOptions {
  sandbox?: string | undefined;
  timeoutMs?: number | undefined;
  asJson: boolean;
  isColored: boolean;
}

/**
 * Checks what calls need, and prints a line for each check.
 * @param command How it was called.
 * @param shell Gets the output, and exit code 1 if a check failed.
 * @param env The environment.
 */
export async function runDoctor(
  command: DoctorCommand,
  shell: Shell,
  env: Environment = process.env,
): Promise<void> {
  const checks = await checkAll(command, env);
  const hasFailed = checks.some(({ status }) => status === 'fail');
  if (command.asJson) shell.stdout.write(`${JSON.stringify({ ok: !hasFailed, checks })}\n`);
  else shell.stdout.write(`${checks.map((check) => lineOf(check, command.isColored)).join('\n')}\n`);
  if (hasFailed) shell.exitCode = 1;
}

async function checkAll(command: DoctorCommand, env: Environment): Promise<Check[]> {
  const node = checkNode(process.versions.node, packageInfo().engines.node);
  const config = checkConfig(env);
  const [profile, found] = serverOf(command, env, config);
  const machine: Check[] = [
    { name: 'Node', ...node },
    { name: 'Config file', ...config },
    { name: 'Server', ...found },
  ];
  if (profile === undefined) return machine;
  const keys = checkKeys(profile, env);
  const usable = keys.status === 'fail' ? { ...profile, apiKey: undefined, secretKey: undefined } : profile;
  const headers = command.sandbox === undefined ? {} : { 'x-mock-session': command.sandbox };
  const { connection, clock, signature } = await checkServer(usable, {
    headers,
    timeoutMs: command.timeoutMs,
  });
  return [
    ...machine,
    { name: 'Network', ...networkFinding(profile) },
    { name: 'Keys', ...keys },
    { name: 'Connection', ...connection },
    { name: 'Clock', ...clock },
    { name: 'Signature', ...signature },
  ];
}

/** Returns the server, if the profile is valid. */
function serverOf(
  options: ProfileOptions,
  env: Environment,
  config: Finding,
): [profile: Profile | undefined, finding: Finding] {
  if (config.status === 'fail') return [undefined, skipped('The config file must be correct first.')];
  try {
    const profile = resolveProfile(options, env);
    const choice = profile.isDefault ? ', because no profile or base URL is set' : '';
    const name = profile.name === undefined ? 'no profile' : `profile ${profile.name}`;
    return [profile, ok(`${profile.baseUrl} (${name}${choice})`)];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [
      undefined,
      fail(error.message, 'Correct --profile or --base-url, or the variables that set them.'),
    ];
  }
}

function networkFinding({ name, network, baseUrl }: Profile): Finding {
  if (network !== undefined) return ok(network);
  const { protocol, hostname } = new URL(baseUrl);
  // Plain http is allowed to this machine only (src/client/sending/url.ts).
  if (name === 'mock' || protocol === 'http:')
    return ok('A mock, whose keys are not valid on real networks.');
  return warning(
    `The network of ${hostname} is unknown.`,
    'Set "network": "testnet" or "mainnet" in a profile for it, so that calls on mainnet ask first.',
  );
}

const styles: Readonly<Record<Check['status'], Style>> = {
  ok: 'green',
  warning: 'yellow',
  fail: 'red',
  skipped: 'dim',
};

function lineOf({ name, status, message, advice }: Check, isColored: boolean): string {
  const paint = painter(isColored);
  const line = `${paint(styles[status], status.padEnd(7))}  ${name.padEnd(11)}  ${message}`;
  return advice === undefined ? line : `${line}\n${' '.repeat(22)}${advice}`;
}
