/**
 * Reads the body of a response as UTF-8, like `response.text()`, but only up to a limit. Without a
 * limit, any server could fill the memory, for example with a few megabytes of gzip.
 *
 * @param response - The response, whose body must not have been read.
 * @param maxBytes - The limit, in bytes after decompression.
 * @returns The body, or undefined if it is larger.
 * @throws The error of the body.
 */
export async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const { headers, body } = response;
  // 0 if the header is missing.
  const declared = Number(headers.get('content-length'));
  if (declared > maxBytes) return undefined;
  // The platform limits such a body to its length, and reads it faster. Test doubles may have no stream.
  if ((declared > 0 && !headers.has('content-encoding')) || !body?.getReader) return response.text();
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBytes) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}
