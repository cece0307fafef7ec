/** The certificate of the mock, from files or self-signed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { MockOptions, TlsPair } from '../../mock/index.js';
import { UserError } from '../../mock/openapi/user-error.js';

/** The options of the command. */
export interface TlsCommand {
  tls?: true | undefined;
  tlsCert?: string | undefined;
  tlsKey?: string | undefined;
}

/**
 * Reads the certificate and the key that the options name. With `tls`, it creates both files if neither exists,
 * so that testers need to trust the certificate only once.
 * @param command The options.
 * @returns The certificate and the key, as `startMock` takes them. Undefined for plain http.
 * @throws UserError when a file can't be read or written, or when only one is named.
 */
export async function tlsFrom({ tls, tlsCert, tlsKey }: TlsCommand): Promise<MockOptions['tls']> {
  if (tlsCert === undefined && tlsKey === undefined) return tls;
  if (tlsCert === undefined || tlsKey === undefined)
    throw new UserError('--tls-cert and --tls-key belong together. Name both files.');
  if (tls && !existsSync(tlsCert) && !existsSync(tlsKey)) return writePair(tlsCert, tlsKey);
  const help = tls
    ? 'Name two PEM files that exist, or two new files for --tls to create.'
    : 'Name a PEM file that exists, or add --tls to create both files.';
  return { cert: read(tlsCert, '--tls-cert', help), key: read(tlsKey, '--tls-key', help) };
}

async function writePair(certFile: string, keyFile: string): Promise<TlsPair> {
  const { makeTlsPair } = await import('../../mock/http/tls-pair.js');
  const pair = await makeTlsPair();
  // A file that another program has written in the meantime is kept.
  write(keyFile, pair.key, 0o600);
  write(certFile, pair.cert, 0o644);
  return pair;
}

function write(file: string, text: string, mode: number): void {
  try {
    writeFileSync(file, text, { mode, flag: 'wx' });
  } catch (error) {
    throw new UserError(`${file} can't be written (${codeOf(error)}). Name a file in a folder that exists.`);
  }
}

function read(file: string, option: string, help: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${option} ${file} can't be read (${codeOf(error)}). ${help}`);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error';
