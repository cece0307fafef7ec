/** A server under measurement: one process on a core of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** The core of the servers, and that of everything else. */
export const SERVER_CORE = '0';
export const LOAD_CORE = '1';

/** How long a server may take to its first response, in milliseconds. */
const START_LIMIT_MS = 30_000;

/** A running server. */
export interface ServerProcess {
  /** Milliseconds from the start of the process to its first success. */
  startUpMs: number;
  /** Seconds of CPU time that it has used so far, in user and kernel mode. */
  cpuSeconds(): number;
  /** Resident memory in MB (10^6 bytes). */
  residentMB(): number;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a server and waits for its first success.
 * @param args The arguments of `node`.
 * @param url What to ask it.
 * @param headers With which headers.
 * @returns The server.
 * @throws Error when it ends, or does not return 200 in time.
 */
export async function startServer(
  args: string[],
  url: string,
  headers: Record<string, string>,
): Promise<ServerProcess> {
  const started = performance.now();
  const child = spawn('taskset', ['-c', SERVER_CORE, process.execPath, ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const pid = child.pid as number;
  let status: number | undefined;
  while (status !== 200) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: node ${args.join(' ')}`);
    if (performance.now() - started > START_LIMIT_MS) {
      child.kill('SIGKILL');
      throw new Error(`No success in time (last status code: ${status ?? 'none'}): node ${args.join(' ')}`);
    }
    status = await statusOf(url, headers);
    if (status !== 200) await sleep(2);
  }
  return {
    startUpMs: performance.now() - started,
    cpuSeconds: () => cpuSecondsOf(pid),
    residentMB: () => residentMBOf(pid),
    stop: () => stop(child),
  };
}

function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve) => {
    get(url, { headers, agent: false }, (response) => {
      response.resume();
      response.on('close', () => resolve(response.statusCode));
    }).on('error', () => resolve(undefined));
  });
}

/**
 * The scheduler counts nanoseconds for each thread. /proc/PID/stat has only ticks of 10 ms. The threads of the servers end
 * with their process, so none is missing.
 */
function cpuSecondsOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map(
    (thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0],
  );
  return nanoseconds.reduce((sum, ns) => sum + Number(ns), 0) / 1e9;
}

function residentMBOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
