import {
  type HttpBackend,
  HttpErrorResponse,
  HttpHeaders,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { from } from 'rxjs';
import { signedFetch } from './signed-fetch.js';

async function send(request: HttpRequest<unknown>): Promise<HttpResponse<unknown>> {
  const { method, urlWithParams: url } = request;
  const headers = Object.fromEntries(
    request.headers.keys().map((name) => [name, request.headers.get(name) ?? '']),
  );
  const type = request.detectContentTypeHeader();
  if (type) headers['Content-Type'] ??= type;
  const response = await signedFetch(url, {
    method,
    headers,
    body: request.serializeBody() as string | null,
  });
  const { status, statusText } = response;
  const init = { status, statusText, url, headers: new HttpHeaders(response.headers) };
  const body: unknown = await response.json();
  if (!response.ok) throw new HttpErrorResponse({ ...init, error: body });
  return new HttpResponse({ ...init, body });
}

/** Where Angular's HttpClient hands over the finished request, after all interceptors. */
export const signedBackend: HttpBackend = { handle: (request) => from(send(request)) };
