/** Cloudflare's runtime of workers, on this machine. */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../lib/install-tools.js';

const { platform, arch } = process;
const binary = toolPath(
  'tools',
  `node_modules/@cloudflare/workerd-${platform}-${arch === 'x64' ? '64' : arch}/bin/workerd`,
);

/** Its program; empty when it is not installed. */
export const workerdPath: string = existsSync(binary) ? binary : '';

const config = (file: string) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "worker.js", esModule = embed "${file}")],
      compatibilityDate = "2025-01-01",
      globalOutbound = "loopback",
    )),
    # By default workers reach nothing but public addresses.
    (name = "loopback", network = (allow = ["127.0.0.1/32"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
`;

/**
 * Serves a worker on a free port of the loopback interface.
 * @param folder Where the worker is.
 * @param file The name of its only module.
 * @throws Error when workerd does not start.
 */
export async function serveWorker(folder: string, file: string): Promise<{ origin: string; close(): void }> {
  const path = join(folder, 'config.capnp');
  writeFileSync(path, config(file));
  const child = spawn(workerdPath, ['serve', path, '--control-fd=1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`workerd ended with ${code}.`)));
    child.stdout.on('data', (chunk) => {
      const found = /"port":\s*(\d+)/.exec(String(chunk));
      if (found) resolve(Number(found[1]));
    });
  });
  return { origin: `http://127.0.0.1:${port}`, close: () => void child.kill() };
}
