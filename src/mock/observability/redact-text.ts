/** Finds secrets in free text. The time of each function is proportional to the length, whatever the text contains. */
import { namesApiKey, namesSecret } from './secret-names.js';

/** The placeholder that replaces a secret. */
export const redacted = '[redacted]';

/** How to read a string. */
export interface TextOptions {
  /** Whether the string belongs to a request that matches an operation. If not, more names count as names of secrets. */
  isKnown?: boolean;
  /** Segments of paths, in lowercase, that a secret follows: `/claimingCode/...`. */
  segments?: ReadonlySet<string>;
  /** Returns the label that replaces an API key. */
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
    // Another `eyJ` in the same word ends at the same place, so it is skipped.
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
 * Replaces JWTs, and the values of fields that are named like secrets, in JSON (even malformed), queries, and paths.
 * @param text Any text.
 * @param options See {@link TextOptions}.
 */
export function redactWords(text: string, options: TextOptions = {}): string {
  const { isKnown = true, segments, apiKey = () => redacted, found } = options;
  // One of these characters precedes a value.
  if (!/[:=/]/.test(text)) return redactJwts(text);
  let shown = '';
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    // Few words are names of fields. Checking that first is cheaper than checking which name it is.
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

/** Returns where the value after a name begins, in JSON, JavaScript, or a query. 0 when there is none. */
function startOfValue(text: string, endOfName: number): number {
  let at = endOfName;
  while (isQuoteOrBackslash(text[at])) at += 1;
  at = skipSpace(text, at);
  return text[at] === ':' || text[at] === '=' ? skipSpace(text, at + 1) : 0;
}

/** Returns the range of a value without its quotes. Without a closing quote, it extends to the end. */
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
    // In malformed JSON, the end of the value is unknown. Hiding too much is better than too little.
    const end = text.lastIndexOf(mark === '[' ? ']' : '}');
    return [opening, end < at ? text.length : end + 1];
  }
  return [opening, endBefore(text, opening, /[,}\]&\s"'<>)]/)];
}

/** In JSON inside a string, quotes have backslashes before them: the same number at both ends. */
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

/** Decodes ASCII characters that are escaped as `\u00..`, which would otherwise hide the name of a field in malformed JSON. */
export function unescapeAscii(text: string): string {
  return text.replaceAll(/\\u00([2-7][0-9a-f])/gi, (_all, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
