/** Hides the secrets of requests and responses that the description marks. */
import { createHash } from 'node:crypto';
import { type OpenApiDocument, packagedDocument } from '../openapi/document.js';
import {
  decode,
  looksSecret,
  redacted,
  redactJwts,
  redactWords,
  type TextOptions,
  unescapeAscii,
} from './redact-text.js';
import { type DocumentMarks, type SecretMarks, secretMarks } from './secret-marks.js';
import { namesApiKey, namesIn, namesSecret, namesSecretHeader, plainName } from './secret-names.js';

export { redacted } from './redact-text.js';

/** Values nested deeper than this are not shown, because traversing them would overflow the stack. */
export const deepestShown = 200;

/** If an exchange has more secrets, the strings that may repeat them are left out. */
const mostSecrets = 64;
/** Shorter secrets are not searched for in other strings, because they match by accident. */
const shortestSecret = 6;
const prefix = '/api';
/** Characters that are encoded or can separate a name from its value, and the beginning of a JWT. */
const unusual = /[^\w/.-]|eyJ/;

/** Hides the secrets of one document's operations. */
export class Redaction {
  readonly #document: OpenApiDocument;
  readonly #publicKeys: ReadonlySet<string>;
  #read: DocumentMarks | undefined;

  /**
   * @param document The document, which marks secrets with `x-plyr-secret`.
   * @param publicKeys API keys that are shown in full, because they are public.
   */
  constructor(document: OpenApiDocument, publicKeys: readonly string[] = []) {
    this.#document = document;
    this.#publicKeys = new Set(publicKeys);
  }

  /** Read on first use, so that a mock starts sooner. */
  get #marks(): DocumentMarks {
    this.#read ??= secretMarks(this.#document);
    return this.#read;
  }

  /** Returns the secrets of an operation. */
  marksOf(operationId: string | null): SecretMarks | undefined {
    return this.#marks.byOperation.get(operationId ?? '');
  }

  /**
   * Returns the path of a request without its secrets.
   * @param operationId The operation that it matches, if any.
   * @param path The path without the query. Paths of the API start with `/api`.
   */
  path(operationId: string | null, path: string): string {
    const marks = this.marksOf(operationId);
    // Most paths can't contain a secret: nothing is marked, all is words, and nothing looks like a JWT.
    if (marks?.secretSegments.length === 0 && (marks.openParameters === 0 || !unusual.test(path)))
      return path;
    return this.exchange(operationId).path(path);
  }

  /**
   * Returns a string without its secrets.
   * @param text Any text.
   */
  text(text: string): string {
    return encoded(text, { segments: this.#marks.segmentsBeforeSecrets, apiKey: this.label });
  }

  /**
   * Starts with a request and its response. A secret that is found in one part of them is hidden in the others, too.
   * @param operationId The operation that the request matches, if any.
   */
  exchange(operationId: string | null): ExchangeRedaction {
    return new ExchangeRedaction(this.marksOf(operationId), this.#marks, this.label);
  }

  /** Returns a short label for an API key: its first letters, and four digits of its hash. */
  readonly label = (key: string): string => {
    // The own keys of a sandbox are named after those of the base state.
    if (this.#publicKeys.has(key) || this.#publicKeys.has(key.replace(/@[\w.-]{1,64}$/, ''))) return key;
    const start = key.slice(0, Math.min(6, Math.floor(key.length / 3)));
    return `${start}…#${createHash('sha256').update(key).digest('hex').slice(0, 4)}`;
  };
}

/** Hides the secrets of one request and its response. */
export class ExchangeRedaction {
  readonly #marks: SecretMarks | undefined;
  readonly #document: DocumentMarks;
  readonly #label: (key: string) => string;
  readonly #secrets = new Set<string>();
  readonly #textOptions: TextOptions;
  readonly #dataOptions: TextOptions;

  constructor(marks: SecretMarks | undefined, document: DocumentMarks, label: (key: string) => string) {
    this.#marks = marks;
    this.#document = document;
    this.#label = label;
    this.#textOptions = {
      isKnown: marks !== undefined,
      segments: document.segmentsBeforeSecrets,
      apiKey: label,
      found: (secret) => this.#remember(secret),
    };
    this.#dataOptions = { ...this.#textOptions, isData: true };
  }

  /** Whether there are so many secrets that strings that may repeat them are left out. */
  get isOverfull(): boolean {
    return this.#secrets.size > mostSecrets;
  }

  /** Redacts a path with its query. */
  url(url: string): string {
    const start = url.indexOf('?');
    if (start < 0) return this.path(url);
    const query = url.slice(start + 1).split('&');
    return `${this.path(url.slice(0, start))}?${query.map((pair) => this.#pair(pair)).join('&')}`;
  }

  /** Redacts a path without a query. */
  path(path: string): string {
    const isApi = path.slice(0, prefix.length).toLowerCase() === prefix;
    const base = isApi ? path.slice(0, prefix.length) : '';
    const segments = path.slice(base.length).split('/');
    const decoded = segments.map(decode);
    const marks = this.#marks && fits(this.#marks, decoded) ? this.#marks : undefined;
    const isSecret = (at: number): boolean => {
      if (marks) return marks.secretSegments.includes(at);
      const text = decoded[at] ?? '';
      if (at === 0 || text === '' || this.#document.segments.has(text.toLowerCase())) return false;
      return this.#followsSecretName(decoded[at - 1] ?? '') || looksSecret(text);
    };
    const shown = segments.map((segment, at) =>
      isSecret(at) ? this.#hide(segment) : this.#encoded(segment),
    );
    return base + shown.join('/');
  }

  /** Redacts headers by name. */
  headers(headers: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(headers).map(([name, value]) => {
        const text = String(value);
        if (namesApiKey(name)) return [name, this.#key(text)];
        if (namesSecretHeader(name)) return [redactJwts(name), this.#hide(text)];
        return [redactJwts(name), redactWords(text, this.#textOptions)];
      }),
    );
  }

  /**
   * Returns a body with its secrets replaced at any depth.
   * @param value Plain data.
   */
  body(value: unknown): unknown {
    return this.#value(value, '', 0);
  }

  /** Redacts prose. */
  text(text: string): string {
    return this.#encoded(text);
  }

  /** Redacts a body that is not JSON. */
  malformed(text: string): string {
    return encoded(unescapeAscii(text), this.#dataOptions);
  }

  /**
   * Hides the secrets that were found in the other parts. Call it after these.
   * @param value Plain data.
   */
  hideRepeated<T>(value: T): T {
    const secrets = [...this.#secrets].slice(0, mostSecrets).sort((a, b) => b.length - a.length);
    return (secrets.length === 0 ? value : replaced(value, secrets)) as T;
  }

  #value(value: unknown, name: string | undefined, depth: number): unknown {
    if (value === null || value === undefined) return value;
    if (name !== undefined && this.#isSecretName(name)) {
      this.#rememberAll(value, 0);
      return redacted;
    }
    if (typeof value === 'string')
      return name !== undefined && namesApiKey(name)
        ? this.#key(value)
        : redactWords(value, this.#textOptions);
    if (typeof value !== 'object') return value;
    if (depth >= deepestShown) return `[omitted: nested deeper than ${deepestShown} levels]`;
    if (Array.isArray(value)) return value.map((item) => this.#value(item, undefined, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        redactWords(key, this.#dataOptions),
        this.#value(item, key, depth + 1),
      ]),
    );
  }

  #pair(pair: string): string {
    const at = pair.indexOf('=');
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    const decoded = decode(name.replaceAll('+', ' '));
    if (namesApiKey(decoded)) return `${name}=${this.#key(decode(value))}`;
    if (value !== '' && this.#isSecretName(decoded)) return `${name}=${this.#hide(value)}`;
    return at < 0 ? this.#encoded(name) : `${this.#encoded(name)}=${this.#encoded(value)}`;
  }

  #isSecretName(name: string): boolean {
    if (namesApiKey(name)) return false;
    if (namesSecret(name, this.#marks !== undefined)) return true;
    return namesIn(name).some((part) => this.#marks?.names.has(plainName(part)));
  }

  #followsSecretName(segment: string): boolean {
    return this.#document.segmentsBeforeSecrets.has(segment.toLowerCase()) || namesSecret(segment, false);
  }

  #encoded(text: string): string {
    return encoded(text, this.#textOptions);
  }

  #hide(text: string): string {
    this.#remember(text);
    this.#remember(decode(text));
    return redacted;
  }

  #key(key: string): string {
    const label = this.#label(key);
    if (label !== key) this.#remember(key);
    return label;
  }

  #rememberAll(value: unknown, depth: number): void {
    if (typeof value === 'string' || typeof value === 'number') this.#remember(String(value));
    else if (typeof value === 'object' && value !== null && depth < deepestShown)
      for (const item of Object.values(value)) this.#rememberAll(item, depth + 1);
  }

  #remember(secret: string): void {
    // JWTs are found by their shape.
    if (secret.length < shortestSecret || secret === redacted || redactJwts(secret) === redacted) return;
    if (this.isOverfull) return;
    // The server repeats claiming codes and hex in another case.
    for (const spelling of [secret, secret.toLowerCase(), secret.toUpperCase()]) this.#secrets.add(spelling);
  }
}

/** Redacts a string that may be percent-encoded. Without a secret, it stays as it is. Otherwise, the result is decoded. */
function encoded(text: string, options: TextOptions): string {
  const decoded = decode(text);
  const shown = redactWords(decoded, options);
  return shown === decoded ? text : shown;
}

/** Returns whether a path has the segments of its operation. `/user/login/` has one more, which is empty. */
function fits({ segments }: SecretMarks, decoded: readonly string[]): boolean {
  const rest = decoded.length - segments.length;
  if (rest !== 0 && !(rest === 1 && decoded.at(-1) === '')) return false;
  return segments.every((segment, at) => segment === null || segment === decoded[at]?.toLowerCase());
}

function replaced(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string')
    return secrets.reduce((text, secret) => text.replaceAll(secret, redacted), value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [replaced(key, secrets) as string, replaced(item, secrets)]),
  );
}

/**
 * Returns a string without secrets: values of fields named like secrets, claiming codes in paths, and JWTs.
 * @param text Any text.
 */
export function redactText(text: string): string {
  if (!/[:=/%]|eyJ/.test(text)) return text;
  ofPackage ??= new Redaction(packagedDocument());
  return ofPackage.text(text);
}

let ofPackage: Redaction | undefined;
