import { UserError } from '../../mock/openapi/user-error.js';
import { painter, type Shell } from '../shell.js';
import { ask, confirm, readAll } from './ask.js';
import { type CatalogOperation, operationNamed } from './catalog.js';
import { asCurl, asHttp, composeRequest, signBody } from './compose.js';
import { keysOf, type Profile, resolveProfile } from './profile.js';
import { missingFrom, type Parameters, readArguments, typed } from './read-arguments.js';
import { renderFailure } from './render-failure.js';
import { type ApiCall, networkMistake, sendCall } from './send-call.js';
import { readTextFile } from './text-file.js';

/** How `plyr-api call` was called. */
export interface CallCommand {
  operation: string;
  args: readonly string[];
  profile?: string | undefined;
  baseUrl?: string | undefined;
  sandbox?: string | undefined;
  prefer?: string | undefined;
  /** What to print instead of sending the call. */
  show?: 'curl' | 'http' | 'dry-run' | undefined;
  waits: boolean;
  isUnchecked: boolean;
  isConfirmed: boolean;
  secretKeyFromStdin: boolean;
  asJson: boolean;
  /** Whether standard error shows colors. Data is never colored. */
  isColored: boolean;
  timeoutMs?: number | undefined;
}

/**
 * Calls an operation and prints what it returns.
 * @param command What to call.
 * @param shell Gets the output, and an exit code of `exitCodes`.
 * @throws UserError for a mistake in the command, before anything is sent.
 */
export async function runCall(command: CallCommand, shell: Shell): Promise<void> {
  const operation = operationNamed(command.operation);
  const stdin = needsStdin(command) ? (await readAll(shell.stdin)).replace(/\r?\n$/, '') : '';
  const secretKey = command.secretKeyFromStdin ? stdin : undefined;
  const profile = resolveProfile({ ...command, secretKey });
  const parameters = await parametersOf(operation, command, { stdin, shell });
  const headers = command.sandbox === undefined ? {} : { 'x-mock-session': command.sandbox };
  const prefer = command.prefer === undefined ? {} : { prefer: command.prefer };
  const call = { operation, parameters, profile, headers, prefer };
  const elsewhere = networkMistake(operation, profile);
  if (elsewhere !== undefined && !command.isUnchecked)
    throw new UserError(`${elsewhere} --unchecked sends it anyway.`);
  if (command.show) return preview(command.show, call, shell);
  if (profile.isDefault)
    shell.stderr.write(
      `Calling the mock on this machine, ${profile.baseUrl}. Choose another server with --profile.\n`,
    );
  await confirmMainnet(operation, profile, command, shell);
  await send(call, command, shell);
}

/** Returns whether a part of the command comes from standard input. */
function needsStdin({ args, secretKeyFromStdin }: CallCommand): boolean {
  const reads = args.filter((arg) => arg === '-' || /^[^=:]+:?=-$/.test(arg)).length;
  if (reads + Number(secretKeyFromStdin) > 1)
    throw new UserError('standard input can be read only once. Use - once, or files with @file.');
  return reads > 0 || secretKeyFromStdin;
}

async function parametersOf(
  operation: CatalogOperation,
  { args, isUnchecked, show, asJson }: CallCommand,
  { stdin, shell }: { stdin: string; shell: Shell },
): Promise<Parameters> {
  const readText = (file: string) => (file === '-' ? stdin : readTextFile(file));
  const parameters = readArguments(operation, args, { readText, isUnchecked });
  if (isUnchecked) return parameters;
  const missing = missingFrom(operation, parameters);
  if (missing.length === 0) return parameters;
  if (!shell.stdin.isTTY || !shell.stderr.isTTY || asJson || show) {
    const names = missing.map(({ name }) => name).join(', ');
    throw new UserError(
      `${operation.id} needs ${names}. "plyr-api describe ${operation.id}" says what ${missing.length > 1 ? 'they are' : 'it is'}.`,
    );
  }
  for (const parameter of missing)
    parameters[parameter.name] = typed(parameter, parameter.name, await ask(parameter, shell));
  return parameters;
}

async function confirmMainnet(
  { id, changes }: CatalogOperation,
  { isMainnet, baseUrl }: Profile,
  { isConfirmed, asJson }: CallCommand,
  shell: Shell,
): Promise<void> {
  if (!isMainnet || !changes || isConfirmed) return;
  if (!shell.stdin.isTTY || asJson)
    throw new UserError(`${id} changes something on mainnet (${baseUrl}). Add --yes to call it anyway.`);
  if (!(await confirm(`${id} changes something on mainnet (${baseUrl}). Call it?`, shell)))
    throw new UserError('nothing was sent.');
}

async function preview(
  show: NonNullable<CallCommand['show']>,
  { operation, parameters, profile, headers, prefer }: ApiCall,
  shell: Shell,
): Promise<void> {
  const request = composeRequest(operation, parameters, {
    baseUrl: profile.baseUrl,
    headers: { ...headers, ...prefer },
  });
  if (show === 'curl') {
    shell.stdout.write(`${asCurl(request, operation.signed)}\n`);
    return;
  }
  const signature = operation.signed ? await signBody(request.body, keysOf(profile)) : undefined;
  shell.stdout.write(`${asHttp(request, signature)}\n`);
  if (show === 'dry-run')
    shell.stderr.write(
      signature ? `\nSigned text: ${signature.signedText}\nNothing was sent.\n` : '\nNothing was sent.\n',
    );
}

async function send(call: ApiCall, { asJson, isColored, timeoutMs, waits }: CallCommand, shell: Shell) {
  const print = (value: unknown) => {
    const text = typeof value === 'string' && !asJson ? value : JSON.stringify(value, null, asJson ? 0 : 2);
    shell.stdout.write(`${text}\n`);
  };
  const progress = progressLine(shell);
  const outcome = await sendCall(call, { timeoutMs, waits, onProgress: progress.show }).finally(
    progress.clear,
  );
  if (outcome.ok) {
    print(asJson ? outcome : (outcome.data ?? null));
    return;
  }
  const { failure } = outcome;
  shell.exitCode = failure.exitCode;
  if (asJson) print({ ok: false, ...failure.report });
  else shell.stderr.write(`${renderFailure(failure, painter(isColored))}\n`);
}

/** Shows the status of a task in the last line of a terminal. */
function progressLine({ stderr }: Shell): { show(task: { status: string }): void; clear(): void } {
  const started = performance.now();
  let isShown = false;
  return {
    show: ({ status }) => {
      if (!stderr.isTTY) return;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      stderr.write(`\r\u001b[KTask: ${status} (${seconds} s)`);
      isShown = true;
    },
    clear: () => {
      if (isShown) stderr.write('\r\u001b[K');
    },
  };
}
