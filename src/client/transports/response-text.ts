/**
 * Reads the body of a response as UTF-8, as `response.text()` does, but no more than a limit. A server, or anyone who
 * poses as one, could fill the memory otherwise, for example with a few megabytes of gzip.
 *
 * @param response - Its body must not have been read.
 * @param maxBytes - The limit, in bytes after decompression.
 * @returns The body, or undefined if it is larger.
 * @throws What the body throws.
 */
export async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const { headers, body } = response;
  // Absent, it counts as 0.
  const declared = Number(headers.get('content-length'));
  if (declared > maxBytes) return undefined;
  // The platform ends such a body itself, and reads it faster. Test doubles may have no stream.
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
