/** Finds secrets in free text. Each function takes time in proportion to the text, whatever is in it. */
import { namesApiKey, namesSecret } from './secret-names.js';

/** What is shown in the place of a secret. */
export const redacted = '[redacted]';

/** How a string is read. */
export interface TextOptions {
  /** Whether the string belongs to a request that met an operation. If not, more names count as those of secrets. */
  isKnown?: boolean;
  /** Segments of paths, in lower case, that are followed by a secret: `/claimingCode/...`. */
  segments?: ReadonlySet<string>;
  /** What is shown in the place of an API key. */
  apiKey?: (key: string) => string;
  /** Called with each secret. */
  found?: (secret: string) => void;
}

/**
 * Replaces everything in a string that has the shape of a JWT.
 * @param text Any text.
 * @returns The text without JWTs.
 */
export function redactJwts(text: string): string {
  let start = text.indexOf('eyJ');
  if (start < 0) return text;
  let shown = '';
  let copied = 0;
  while (start >= 0) {
    const head = endOfWord(text, start);
    let next = head;
    if (text[head] === '.') {
      const payload = endOfWord(text, head + 1);
      if (payload > head + 1 && text[payload] === '.') {
        next = endOfWord(text, payload + 1);
        shown += text.slice(copied, start) + redacted;
        copied = next;
      }
    }
    // Another `eyJ` in the same word ends where this one does, so it is not looked at.
    start = text.indexOf('eyJ', next);
  }
  return shown + text.slice(copied);
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
  return at;
}

const isWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x5f ||
  code === 0x2d;

/**
 * Replaces JWTs, and the values beside names of secrets: in JSON that may be malformed, in queries, and in paths.
 * @param text Any text.
 * @param options See {@link TextOptions}.
 */
export function redactWords(text: string, options: TextOptions = {}): string {
  const { isKnown = true, segments, apiKey = () => redacted, found } = options;
  // A value follows one of these.
  if (!/[:=/]/.test(text)) return redactJwts(text);
  let shown = '';
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    // Few words are names. That is cheaper to see than what they name.
    const valueStart = startOfValue(text, end);
    const isSegment = text[end] === '/' && text[at - 1] === '/';
    const word = valueStart > 0 || isSegment ? text.slice(at, Math.min(end, at + 40)) : '';
    let isKey = false;
    let value: [start: number, end: number] | undefined;
    if (valueStart > 0) {
      isKey = namesApiKey(word);
      if (isKey || namesSecret(word, isKnown)) value = valueAt(text, valueStart);
    } else if (isSegment && segments?.has(word.toLowerCase()))
      value = [end + 1, endBefore(text, end + 1, /[/?#\s"]/)];
    if (value && value[1] > value[0]) {
      const secret = text.slice(...value);
      found?.(secret);
      shown += text.slice(copied, value[0]) + (isKey ? apiKey(secret) : redacted);
      copied = value[1];
    }
    at = Math.max(end, value?.[1] ?? 0);
  }
  return redactJwts(shown + text.slice(copied));
}

/** Where the value after a name begins, in JSON, JavaScript, or a query; 0 when there is none. */
function startOfValue(text: string, endOfName: number): number {
  let at = endOfName;
  while (isQuoteOrBackslash(text[at])) at += 1;
  at = skipSpace(text, at);
  return text[at] === ':' || text[at] === '=' ? skipSpace(text, at + 1) : 0;
}

/** A value without its quotes, and to the end when they don't close. */
function valueAt(text: string, opening: number): [number, number] {
  let at = opening;
  while (text[at] === '\\') at += 1;
  const escapes = text.slice(opening, at);
  const mark = text[at];
  if (mark === '"' || mark === "'") {
    const end = closingQuote(text, at + 1, mark, escapes.length);
    return [at + 1, end];
  }
  if (text.startsWith(redacted, at)) return [opening, at + redacted.length];
  if (mark === '[' || mark === '{') {
    // Where the value ends can't be known in malformed JSON. Hiding too much is better than too little.
    const end = text.lastIndexOf(mark === '[' ? ']' : '}');
    return [opening, end < at ? text.length : end + 1];
  }
  return [opening, endBefore(text, opening, /[,}\]&\s"'<>)]/)];
}

/** In JSON inside of a string, quotes have backslashes before them: the same number at both ends. */
function closingQuote(text: string, start: number, mark: string, escapes: number): number {
  let slashes = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') slashes += 1;
    else if (text[at] === mark && slashes <= escapes) return at - slashes;
    else slashes = 0;
  }
  return text.length;
}

const isQuoteOrBackslash = (character: string | undefined): boolean =>
  character === '"' || character === "'" || character === '\\';

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at += 1;
  return at;
}

function endBefore(text: string, start: number, stop: RegExp): number {
  let at = start;
  while (at < text.length && !stop.test(text[at] as string)) at += 1;
  return at;
}

const hexOfASecret = /^(?:0x)?[0-9a-f]{64,}$/i;
const claimingCode = /^[0-9a-f]{4}(?:-[0-9a-f]{4}){3}$/i;

/**
 * Returns whether a segment of an unknown path looks like a secret: a key, a signature, or a claiming code.
 * @param segment The segment, decoded.
 */
export const looksSecret = (segment: string): boolean =>
  hexOfASecret.test(segment) || claimingCode.test(segment);

/** Characters that JSON writes as `\u00..` hide the name of a field in JSON that is malformed. */
export function unescapeAscii(text: string): string {
  return text.replaceAll(/\\u00([2-7][0-9a-f])/gi, (_all, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
