import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query';
import { baseUrl, signedFetch } from './signed-fetch.js';

export const emptyApi = createApi({
  baseQuery: fetchBaseQuery({ baseUrl, fetchFn: signedFetch }),
  endpoints: () => ({}),
});
