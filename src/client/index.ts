export type { components, operations, paths } from '../../generated/api.js';
export { createPlyrClient, type PlyrClient, type PlyrClientOptions } from './client.js';
export { PlyrError, type PlyrErrorCode } from './errors.js';
export { createSignedFetch, type SignedFetch, type SignedFetchOptions } from './signed-fetch.js';
export { hmacSigner, type Sign, serializeBody, stringToSign } from './signing.js';
export type { CallOptions, DataOf, ErrorOf, InitOf, Result } from './types.js';
export { servers } from './url.js';
