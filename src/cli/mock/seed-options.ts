/** The options `--seed-file` and `--init` of `plyr-api mock`. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { MockOptions, SeedError } from '../../mock/index.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { assetPath } from '../../mock/package-files.js';
import type { SeedModes } from '../../mock/seed/seed.js';

/** Options of the mock with the data of a file. */
export interface SeededOptions<Options> {
  mock: Options;
  /** The file, for messages. */
  path: string;
  /** Returns an error that names the line and the column of a mistake in the data. */
  locate(error: SeedError): UserError;
}

/** The names of options on the command line, by the option of the mock that they set. */
const optionNames: Readonly<Record<keyof SeedModes, string>> = {
  network: 'network',
  hmac: 'hmac',
  strict: 'strict',
  strictOtp: 'strictOtp',
  realisticTiming: 'realisticTiming',
  rewardPool: 'rewardPool',
  signatureClock: 'signatureClock',
  taskDelayMs: 'taskDelay',
  syncTimeoutMs: 'syncTimeout',
};

/**
 * Adds the data of a file to options of the mock.
 * @param mock The options.
 * @param path The file.
 * @param isGiven Returns whether an option is set on the command line or in the environment. Such an option
 *   wins over the file.
 * @throws UserError with line and column when the file can't be read, or doesn't match the schema.
 */
export async function withSeedFile<Options extends MockOptions>(
  mock: Options,
  path: string,
  isGiven: (option: string) => boolean,
): Promise<SeededOptions<Options>> {
  const { readSeedFile } = await import('../../mock/seed/seed-file.js');
  const { seed: data, locate } = readSeedFile(path);
  const { seed } = mock;
  const modes = Object.entries(data.modes ?? {}).filter(
    ([mode]) => !isGiven(optionNames[mode as keyof SeedModes]),
  );
  const own = typeof seed === 'string' ? { ...data, seed } : data;
  return { mock: { ...mock, ...Object.fromEntries(modes), seed: own }, path, locate };
}

/**
 * Writes the demo data to a file, as an example to edit.
 * @param path The file, which must not exist.
 * @throws UserError when it exists or can't be written.
 */
export function writeExample(path: string): void {
  try {
    writeFileSync(path, readFileSync(assetPath('openapi/demo-data.yaml')), { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === 'EEXIST'
        ? `the file ${path} already exists, and was not changed. Name another one: --init FILE.`
        : `the file ${path} can't be written: ${message}.`,
    );
  }
}
