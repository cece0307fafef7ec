import { spawn } from 'node:child_process';

/** A program and how to start it. */
export interface Command {
  file: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
}

/**
 * Runs a program without blocking this process, in which the mock runs.
 * @returns What it wrote: `stdout` alone, and `output` with standard error.
 * @throws Error with the whole output, when it cannot be started or ends with another code than 0.
 */
export function execute({ file, args, cwd, env }: Command): Promise<{ stdout: string; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...(cwd && { cwd }),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve({ stdout, output });
      else reject(new Error(`${file} ${args.slice(0, 8).join(' ')} ended with code ${code}:\n${output}`));
    });
  });
}
