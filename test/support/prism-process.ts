import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/lib/free-port.js';

/**
 * Runs `prism mock generated/plyr.yaml`, as a user of the description alone does.
 * @returns Its address, once it responds.
 * @throws Error with Prism's output when it ends instead.
 */
export async function startPrism(): Promise<{ baseUrl: string; close(): Promise<void> }> {
  const port = await freePort();
  const cli = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
  const description = fileURLToPath(new URL('../../generated/plyr.yaml', import.meta.url));
  const child = spawn(process.execPath, [cli, 'mock', description, '--port', String(port)], {
    // In production mode this version of Prism ends at once.
    env: { ...process.env, NODE_ENV: 'test', SCARF_ANALYTICS: 'false' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  await new Promise<void>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('Prism is listening')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then(() => reject(new Error(`prism mock ended:\n${output}`)));
  });
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
