/**
 * Signs requests to the PLYR Game API: one file to copy, for TypeScript without the plyr-api package. It needs
 * only Web Crypto (Node, Deno, Bun, Workers). The server signs exactly the output of `JSON.stringify`.
 *
 *     const body = serialize({ plyrId: 'alice', otp: '123456' });
 *     const headers = await signedHeaders(apiKey, secretKey, body);
 *     const response = await fetch(`${baseUrl}/user/login`, { method: 'POST', headers, body, redirect: 'error' });
 *
 *     const headers = await signedHeaders(apiKey, secretKey); // a GET: no body
 */

/** How many objects and arrays may be within each other; a deeper body is rejected. */
export const MAX_DEPTH = 500;

/**
 * Writes a body as the text to sign and to send.
 *
 * @param value An object or array; members follow `JSON.stringify`.
 * @returns Compact JSON.
 * @throws TypeError or SyntaxError unless it is a JSON object or array, for the key `__proto__`, and for more than
 *   `MAX_DEPTH` levels.
 */
export function serialize(value: object): string {
  let text: string;
  try {
    text = String(JSON.stringify(value));
  } catch (error) {
    // Of the stack, which ends long after the limit.
    throw error instanceof RangeError ? tooDeep() : error;
  }
  return compact(text);
}

/**
 * Brings JSON text into the form that the server signs.
 *
 * @param text A JSON object or array in any spelling.
 * @returns The same as the server reads it: compact, its numbers as doubles, each key once.
 * @throws TypeError or SyntaxError for what the server rejects with 400 Bad Request, and for more than `MAX_DEPTH`
 *   levels.
 */
export function compact(text: string): string {
  checkDepth(text);
  const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''), (key, member) => {
    if (key === '__proto__') throw new TypeError('The server rejects the key __proto__.');
    return member;
  });
  if (typeof value !== 'object' || value === null) throw new TypeError('A body is an object or an array.');
  return JSON.stringify(value);
}

/**
 * Signs a body.
 *
 * @param secretKey The secret key as issued, as text.
 * @param timestamp Milliseconds since 1970, in decimal.
 * @param text The very text that is sent; `{}` when there is none.
 * @returns HMAC-SHA256 in lower-case hex.
 */
export async function sign(secretKey: string, timestamp: string, text = '{}'): Promise<string> {
  const utf8 = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8.encode(secretKey), algorithm, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, utf8.encode(timestamp + text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The headers of a request that is sent now.
 *
 * @param apiKey The API key.
 * @param secretKey Its secret key.
 * @param text The body as `serialize` or `compact` gave it; left out when there is none.
 * @returns All headers that the server asks for.
 */
export async function signedHeaders(
  apiKey: string,
  secretKey: string,
  text?: string,
): Promise<Record<string, string>> {
  const timestamp = String(Date.now());
  const signature = await sign(secretKey, timestamp, text);
  const headers = { apikey: apiKey, timestamp, signature };
  return text === undefined ? headers : { ...headers, 'content-type': 'application/json' };
}

function checkDepth(text: string): void {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') isInString = !isInString;
    else if (isInString) at += char === '\\' ? 1 : 0;
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth > MAX_DEPTH) throw tooDeep();
  }
}

const tooDeep = () =>
  new TypeError(`The body has more than ${MAX_DEPTH} objects and arrays within each other.`);
