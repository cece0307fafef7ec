/** What a response needs besides its body. */
export interface ResponseHead {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
}

/** Makes a response whose body has been read already. Its body can be read, too. */
export type MakeResponse = (head: ResponseHead, headers: HeadersInit, text: string) => Response;

/** Responses such as 204 must not have a body, not even an empty one. */
export const bodyFor = (status: number, text: string): string | null =>
  [204, 205, 304].includes(status) ? null : text || null;

/** Makes a response with a body of the platform's own. */
export const eagerResponse: MakeResponse = ({ status, statusText, url }, headers, text) =>
  Object.assign(
    Object.defineProperty(new Response(bodyFor(status, text), { status, statusText, headers }), 'url', {
      value: url,
    }),
    // The text is known; out of the stream it would take ten microseconds more.
    { text: async () => text, json: async () => JSON.parse(text) },
  );
