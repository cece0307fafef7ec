/**
 * The `fetch` of the runtime, looked up at each call: test tools and instrumentation replace the global after a
 * client is made.
 *
 * When a connection that has been used before breaks, Deno (2.9) sends the request again without asking, also a
 * POST that has been carried out. It cannot if the body is one that can be read only once.
 *
 * @param url - Where to send it.
 * @param init - With a string or nothing as its body.
 */
export function defaultFetch(url: string, init: RequestInit): Promise<Response> {
  const mayRepeat = 'Deno' in globalThis && init.method !== 'GET' && init.method !== 'HEAD';
  return globalThis.fetch(url, mayRepeat ? { ...init, body: new Blob([(init.body ?? '') as string]) } : init);
}
