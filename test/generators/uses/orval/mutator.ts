import { baseUrl, signedFetch } from './signed-fetch.js';

export async function plyrFetch<T>(path: string, init: RequestInit): Promise<T> {
  const response = await signedFetch(`${baseUrl}${path}`, init);
  const { status, headers } = response;
  const text = await response.text();
  const data = headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  return { status, headers, data } as T;
}
