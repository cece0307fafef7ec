import { createHmac } from 'node:crypto';

/** What a request is signed with. */
export interface Signing {
  apiKey?: string;
  secretKey?: string;
  timestamp?: string;
}

/**
 * Signature headers created with node:crypto alone, independent of the client.
 * @param body The text to sign; `{}` stands for no body.
 * @param signing What differs from a right signature with the demo key.
 * @returns The three headers.
 */
export function signatureHeaders(body = '{}', signing: Signing = {}): Record<string, string> {
  const {
    apiKey = 'plyr-demo-key',
    secretKey = 'plyr-demo-secret',
    timestamp = String(Date.now()),
  } = signing;
  const signature = createHmac('sha256', secretKey)
    .update(timestamp + body)
    .digest('hex');
  return { apikey: apiKey, timestamp, signature };
}
