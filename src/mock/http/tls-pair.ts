/** Creates certificates for the mock. Loaded only when one is needed. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { der, objectId, time } from './der.js';

/** A certificate and its private key. */
export interface TlsPair {
  /** One or more certificates as PEM. Several ones are a chain. */
  readonly cert: string;
  /** The private key as PEM, without a passphrase. */
  readonly key: string;
}

/** Apple's systems reject certificates that are valid for more than 825 days. */
const validForMs = 800 * 24 * 3_600_000;

const ecdsaWithSha256 = der('sequence', objectId('1.2.840.10045.4.3.2'));
const commonName = der('sequence', objectId('2.5.4.3'), der('utf8', Buffer.from('PLYR API mock')));
const name = der('sequence', der('set', commonName));

/**
 * Creates a self-signed pair for this machine: for `localhost`, all its addresses, and other names.
 * @param names Host names that clients use, such as those of `--allow-host`.
 * @param now Milliseconds since 1970. The certificate is valid from a day before, because clocks differ.
 * @returns The pair. Clients must trust the certificate, which is its own authority.
 */
export async function makeTlsPair(names: readonly string[] = [], now: number = Date.now()): Promise<TlsPair> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => address),
  );
  const hosts = new Set(['localhost', ...names, '127.0.0.1', '::1', ...addresses]);
  const serial = randomBytes(16);
  // DER numbers are signed and have no leading zeros, so the first byte must be positive and not 0.
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
  // RFC 5280, section 4.1.
  const content = der(
    'sequence',
    ...[der(0xa0, der('integer', Buffer.from([2]))), der('integer', serial), ecdsaWithSha256, name],
    der('sequence', time(now - 24 * 3_600_000), time(now + validForMs)),
    ...[name, publicKey.export({ type: 'spki', format: 'der' })],
    der(0xa3, der('sequence', isAuthority(), alternativeNames([...hosts]))),
  );
  const signature = sign('sha256', content, privateKey);
  const certificate = der('sequence', content, ecdsaWithSha256, der('bits', Buffer.from([0]), signature));
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { cert: pem('CERTIFICATE', certificate.toString('base64')), key };
}

/** Returns the constraint that the certificate can sign itself, but no other authority. */
function isAuthority(): Buffer {
  const yes = der('boolean', Buffer.from([0xff]));
  const value = der('sequence', yes, der('integer', Buffer.from([0])));
  return der('sequence', objectId('2.5.29.19'), yes, der('octets', value));
}

function alternativeNames(hosts: string[]): Buffer {
  const values = hosts.map((host) =>
    isIP(host) ? der(0x87, addressBytes(host)) : der(0x82, Buffer.from(host)),
  );
  return der('sequence', objectId('2.5.29.17'), der('octets', der('sequence', ...values)));
}

/** Returns the 4 or 16 bytes of an address. */
function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  // A URL parser normalizes the address: no dotted end. A zone, as in `fe80::1%eth0`, is not part of the address.
  const { hostname } = new URL(`http://[${address.replace(/%.*/, '')}]`);
  const [head = [], tail = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...zeros, ...tail].map((group) => group.padStart(4, '0'));
  return Buffer.from(groups.join(''), 'hex');
}

const pem = (label: string, base64: string): string =>
  `-----BEGIN ${label}-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END ${label}-----\n`;
