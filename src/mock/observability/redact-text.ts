/** Finds secrets in free text. The time of each function is proportional to the length, whatever the text contains. */
import { namesApiKey, namesSecret } from './secret-names.js';

/** The placeholder that replaces a secret. */
export const redacted = '[redacted]';

/** How to read a string. */
export interface TextOptions {
  /** Whether the string belongs to a request that matches an operation. If not, more names count as names of secrets. */
  isKnown?: boolean;
  /**
   * Whether the string is data in any format. Prose may mention `otp` without its value; data may not. The default is whether
   * it begins as JSON or XML does.
   */
  isData?: boolean;
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
 * Replaces JWTs, and the values of fields that are named like secrets, in JSON, queries, and paths. In malformed data, where a
 * value ends is unknown: everything after the name is hidden, unless the next field clearly begins after the value.
 * @param text Any text.
 * @param options See {@link TextOptions}.
 */
export function redactWords(text: string, options: TextOptions = {}): string {
  // A single word is neither a name with its value nor a JWT.
  if (!/[^\w-]/.test(text)) return text;
  const {
    isKnown = true,
    isData = /^\s*[{[<]/.test(text),
    segments,
    apiKey = () => redacted,
    found,
  } = options;
  // One of these characters precedes a value in prose.
  if (!isData && !/[:=/]/.test(text)) return redactJwts(text);
  let shown = '';
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    // Few words of prose are names of fields. Checking that first is cheaper than checking which name it is.
    const valueStart = startOfValue(text, end);
    const isSegment = text[end] === '/' && text[at - 1] === '/';
    const isName = valueStart > 0 || isData;
    const word = isName || isSegment ? text.slice(Math.max(at, end - 40), end) : '';
    let isKey = false;
    let value: [start: number, end: number] | undefined;
    if (isName && (namesApiKey(word) || namesSecret(word, isKnown))) {
      if (valueStart > 0) value = valueAt(text, valueStart);
      if (isData && !(value && endsClearly(text, valueStart, value[1]))) value = restAfter(text, end);
      else isKey = namesApiKey(word);
    } else if (isSegment && segments?.has(word.toLowerCase())) {
      value = [end + 1, endBefore(text, end + 1, /[/?#\s"]/)];
      // The path of an operation, with the name of its parameter: `/user/register/{claimingCode}`.
      if (/^\{[a-z]+\}$/i.test(text.slice(...value))) value = undefined;
    }
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

/** Closing brackets and quotes, then the end or the name of the next field. */
const nextField = /[\s}\]"'\\]*(?:$|[,&][\s{[]*\\*["']?[\w-]+\\*["']?\s*[:=])/y;

/** Returns whether the text goes on after a value as well-formed data does. */
function endsClearly(text: string, opening: number, end: number): boolean {
  let at = opening;
  while (text[at] === '\\') at += 1;
  const mark = text[at];
  if (mark === '"' || mark === "'") {
    // The closing quote has as many backslashes as the opening one.
    const closing = end + at - opening;
    if (text[closing] !== mark) return end === text.length;
    nextField.lastIndex = closing + 1;
  } else {
    if ((mark === '[' || mark === '{') && !text.startsWith(redacted, opening)) return false;
    nextField.lastIndex = end;
  }
  return nextField.test(text);
}

/** Returns everything after a name, unless only punctuation follows. */
const restAfter = (text: string, end: number): [number, number] => [
  end,
  /[^\s"'\\:=,;&<>()[\]{}]/.test(text.slice(end)) ? text.length : end,
];

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

/**
 * Decodes a part of a URL until nothing in it is encoded, because the next program may decode it again.
 * @param text The part.
 */
export function decode(text: string): string {
  let decoded = text;
  while (decoded.includes('%')) {
    // Each encoding of a percent sign adds `25`. Without them, a few rounds are enough, however often the text is encoded.
    const next = decodeOnce(decoded.replaceAll(/%(?:25)+/g, '%'));
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Keep malformed escapes, and decode only the ASCII characters of the rest.
    return text.replaceAll(/%([2-7][0-9a-f])/gi, (_all, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

/** Decodes ASCII characters that are escaped as `\u00..`, which would otherwise hide the name of a field in malformed JSON. */
export function unescapeAscii(text: string): string {
  return text.replaceAll(/\\u00([2-7][0-9a-f])/gi, (_all, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
