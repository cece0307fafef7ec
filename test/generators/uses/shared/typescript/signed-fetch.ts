import { createSignedFetch } from 'plyr-api';

const { PLYR_API_KEY: apiKey = '', PLYR_SECRET_KEY: secretKey = '', PLYR_BASE_URL = '' } = process.env;

export const baseUrl = PLYR_BASE_URL;
export const signedFetch = createSignedFetch({ apiKey, secretKey });
