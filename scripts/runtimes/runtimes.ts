/** The runtimes: where each is, and how it runs the suite. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Context, Outcome } from '../../test/runtimes/harness.js';
import { toolPath } from '../lib/install-tools.js';
import { serveWorker, workerdPath } from './workerd.js';

/** One runtime. */
export interface Runtime {
  name: string;
  /** @returns Why it cannot be tested here, or undefined. */
  missing(): string | undefined;
  /** Runs the suite that `bundleSuite` has put into a folder. */
  run(context: Context, folder: string): Promise<{ version: string; outcomes: Outcome[] }>;
}

const MINUTES = 60_000;
const MODULES = toolPath('tools', 'node_modules');
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const { platform, arch } = process;

/** Looks for the file of a package that exists per platform. */
function binary(candidates: string[]): string {
  return candidates.map((path) => join(MODULES, path)).find((path) => existsSync(path)) ?? '';
}
const missingBinary = (path: string) => () =>
  path
    ? undefined
    : `Its package has no binary for ${platform} ${arch}, or is not installed (run without --no-install).`;

function program(name: string, path: string, ...flags: string[]): Runtime {
  return {
    name,
    missing: missingBinary(path),
    async run(context, folder) {
      const [input, output] = [join(folder, `${name}-context.json`), join(folder, `${name}-outcomes.json`)];
      writeFileSync(input, JSON.stringify(context));
      writeFileSync(output, '');
      const args = [...flags, join(folder, 'process.js'), input, output];
      await promisify(execFile)(path, args, { cwd: folder, timeout: 5 * MINUTES });
      return { version: versionOf(path), outcomes: JSON.parse(readFileSync(output, 'utf8')) };
    },
  };
}

const versionOf = (path: string) =>
  /\d[\w.-]*/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[0] ?? 'unknown';

const node = (major: number) => program(`Node ${major}`, binary([`node-${major}/bin/node`]));

const bun = program(
  'Bun',
  binary([
    `@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}/bin/bun`,
    `@oven/bun-windows-${arch}/bin/bun.exe`,
  ]),
);

const deno = program(
  'Deno',
  binary([`@deno/${platform}-${arch}-glibc/deno`, `@deno/${platform}-${arch}/deno`]),
  ...['run', '--quiet', '--no-prompt', '--no-remote', '--node-modules-dir=manual'],
  ...['--allow-read', '--allow-write', '--allow-env', '--allow-net=127.0.0.1'],
);

const workerd: Runtime = {
  name: 'workerd',
  missing: missingBinary(workerdPath),
  async run(context, folder) {
    const worker = await serveWorker(folder, 'worker.js');
    try {
      const answer = await fetch(worker.origin, {
        method: 'POST',
        body: JSON.stringify({ ...context, tellsUnconnected: false }),
        signal: AbortSignal.timeout(4 * MINUTES),
      });
      if (!answer.ok) throw new Error(`The worker returned ${answer.status}: ${await answer.text()}`);
      const version = createRequire(import.meta.url)(join(MODULES, 'workerd/package.json')).version;
      return { version, outcomes: (await answer.json()) as Outcome[] };
    } finally {
      worker.close();
    }
  },
};

const browser: Runtime = {
  name: 'Chromium',
  missing: () =>
    existsSync(CHROMIUM)
      ? undefined
      : `No browser at ${CHROMIUM}. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.`,
  async run(context) {
    const args = ['--no-sandbox', '--disable-background-networking'];
    const chrome = await chromium.launch({ executablePath: CHROMIUM, args });
    try {
      const page = await chrome.newPage();
      await page.goto(`${context.origin}/page`);
      const outcomes = await page.evaluate(
        (given) =>
          (globalThis as unknown as { runSuite(context: Context): Promise<Outcome[]> }).runSuite(given),
        // Chromium repeats whatever was sent on a connection that has been used before and then breaks, or on which 408 is returned.
        { ...context, isBrowser: true, tellsUnconnected: false, repeatsByItself: true },
      );
      return { version: chrome.version(), outcomes };
    } finally {
      await chrome.close();
    }
  },
};

/** All of them, in the order of the table. */
export const runtimes: Runtime[] = [node(20), node(22), node(24), node(26), bun, deno, workerd, browser];
