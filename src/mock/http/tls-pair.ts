/** Certificates for the mock itself. Loaded only if one is to be made. */
import 'reflect-metadata';
import { networkInterfaces } from 'node:os';
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its private key. */
export interface TlsPair {
  /** PEM; more than one certificate is a chain. */
  readonly cert: string;
  /** PEM, without a passphrase. */
  readonly key: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Apple's systems accept no certificate of more than 825 days. */
const validForMs = 800 * 24 * 3_600_000;

/**
 * Makes a self-signed pair for this machine: for `localhost`, all its addresses, and other names.
 * @param names Host names that clients use, such as those of `--allow-host`.
 * @param now Milliseconds since 1970. The certificate is valid from a day before, because clocks differ.
 * @returns The pair. Clients must trust the certificate, which is its own authority.
 */
export async function makeTlsPair(names: readonly string[] = [], now: number = Date.now()): Promise<TlsPair> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => address),
  );
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=PLYR API mock',
    notBefore: new Date(now - 24 * 3_600_000),
    notAfter: new Date(now + validForMs),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new SubjectAlternativeNameExtension([
        ...['localhost', ...names].map((value) => ({ type: 'dns' as const, value })),
        ...[...new Set(['127.0.0.1', '::1', ...addresses])].map((value) => ({ type: 'ip' as const, value })),
      ]),
    ],
  });
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return { cert: `${certificate.toString('pem')}\n`, key: pem('PRIVATE KEY', key) };
}

const pem = (label: string, base64: string): string =>
  `-----BEGIN ${label}-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END ${label}-----\n`;
