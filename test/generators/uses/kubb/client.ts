import type { Client, RequestConfig, ResponseErrorConfig } from '@kubb/plugin-client/clients/fetch';
import { baseUrl, signedFetch } from './signed-fetch.js';

export type { Client, RequestConfig, ResponseErrorConfig };

export class ResponseError extends Error {
  constructor(
    readonly status: number,
    readonly data: unknown,
  ) {
    super(`The server returned ${status}.`);
  }
}

const client: Client = async ({ method = 'GET', url = '', params, data }) => {
  const query = params ? `?${new URLSearchParams(params as Record<string, string>)}` : '';
  const response = await signedFetch(`${baseUrl}${url}${query}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: data === undefined ? null : JSON.stringify(data),
  });
  const { status, statusText, headers } = response;
  const body = await response.json();
  if (!response.ok) throw new ResponseError(status, body);
  return { data: body, status, statusText, headers };
};

export default client;
