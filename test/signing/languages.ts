import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A signer of `openapi/signing/`, and how its driver is built and run. */
export interface Language {
  name: string;
  signer: string;
  /** The commands that must be there. */
  tools: string[];
  /** Whether the driver is compiled, which takes a minute where nothing of its standard library is cached. */
  compiled: boolean;
  /** Builds the driver in an empty folder, and gives the command that runs it. */
  build: (folder: string) => { command: [file: string, ...args: string[]]; env?: Record<string, string> };
  /** The cases that this language has no value for. */
  absent: string[];
  /** How many of the random bodies its runtime may misread by one unit in the last place of a double. */
  misreads?: number;
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const signers = path('../../openapi/signing/');
const drivers = path('drivers/');
const run = (cwd: string, file: string, ...args: string[]) =>
  execFileSync(file, args, { cwd, stdio: 'pipe' });

export const languages: Language[] = [
  {
    name: 'TypeScript',
    signer: 'plyr-signing.ts',
    tools: [],
    compiled: false,
    build: () => ({ command: [process.execPath, '--import', 'tsx', join(drivers, 'driver.ts')] }),
    // JSON.stringify writes null for these numbers, and all keys of JavaScript are strings.
    absent: ['not a number', 'infinity', 'key that is no text'],
  },
  {
    name: 'Python',
    signer: 'plyr_signing.py',
    tools: ['python3'],
    compiled: false,
    build: () => ({
      command: ['python3', '-B', '-W', 'error', join(drivers, 'driver.py')],
      env: { PYTHONPATH: signers },
    }),
    absent: [],
  },
  {
    name: 'Go',
    signer: 'plyrsigning.go',
    tools: ['go'],
    compiled: true,
    build: (folder) => {
      mkdirSync(join(folder, 'plyrsigning'));
      cpSync(join(signers, 'plyrsigning.go'), join(folder, 'plyrsigning/plyrsigning.go'));
      cpSync(join(drivers, 'driver.go'), join(folder, 'main.go'));
      writeFileSync(join(folder, 'go.mod'), 'module driver\n\ngo 1.21\n');
      run(folder, 'go', 'build', '-o', 'driver', '.');
      run(folder, 'go', 'vet', './...');
      return { command: [join(folder, 'driver')] };
    },
    // Text is UTF-8, which has no lone surrogates; encoding/json writes keys that are numbers as text.
    absent: ['lone surrogate', 'key that is no text'],
  },
  {
    name: 'Java',
    signer: 'PlyrSigning.java',
    tools: ['javac', 'java'],
    compiled: true,
    build: (folder) => {
      const sources = [join(signers, 'PlyrSigning.java'), join(drivers, 'Driver.java')];
      run(folder, 'javac', '-encoding', 'UTF-8', '-Xlint:all', '-Werror', '-d', folder, ...sources);
      return { command: ['java', '-XX:TieredStopAtLevel=1', '-cp', folder, 'Driver'] };
    },
    absent: ['class'],
  },
  {
    name: 'C#',
    signer: 'PlyrSigning.cs',
    tools: ['mcs', 'mono'],
    compiled: true,
    build: (folder) => {
      const program = join(folder, 'driver.exe');
      const sources = [join(signers, 'PlyrSigning.cs'), join(drivers, 'Driver.cs')];
      run(folder, 'mcs', '-warn:4', '-warnaserror', '-r:System.Numerics', `-out:${program}`, ...sources);
      return { command: ['mono', program] };
    },
    absent: ['class'],
    // Double.Parse of Mono, not of .NET: about one in 5,000 numbers of 16 or 17 digits, more often powers of two.
    misreads: 100,
  },
  {
    name: 'PHP',
    signer: 'PlyrSigning.php',
    tools: ['php'],
    compiled: false,
    build: () => ({
      command: [
        'php',
        '-d',
        'error_reporting=-1',
        join(drivers, 'driver.php'),
        join(signers, 'PlyrSigning.php'),
      ],
    }),
    absent: ['lone surrogate', 'key that is no text', 'huge integer'],
  },
];
