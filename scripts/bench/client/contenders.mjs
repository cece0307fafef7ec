/** The ways to send the same POST: each function sends one, and resolves to the parsed response. */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import axios from 'axios';
import ky from 'ky';
import OpenAI from 'openai';
import createClient from 'openapi-fetch';
import Stripe from 'stripe';
import { createPlyrClient, createSignedFetch } from '../../../dist/src/client/index.js';
import { readResult } from '../../../dist/src/client/sending/result.js';
import { createSendWithRetries } from '../../../dist/src/client/sending/send-with-retries.js';

const apiKey = 'plyr-demo-key';
const secretKey = 'plyr-demo-secret';
const sign = (message) => createHmac('sha256', secretKey).update(message).digest('hex');

/** 200 bytes as JSON. */
export const body = { sessionJwt: 'x'.repeat(183) };

/**
 * @param origin Of the server.
 * @returns By name. The first is what the others are compared with.
 */
export function makeContenders(origin) {
  const url = `${origin}/user/logout`;
  const headers = { 'content-type': 'application/json' };

  /** Our own, sent by `fetch` as outside of Node. */
  const byFetch = { fetch: (address, init) => fetch(address, init) };
  const options = { apiKey, secretKey };
  /** What named operations are built on. */
  const coreOf = (more) => {
    const send = createSendWithRetries({ ...options, ...more });
    const call = { url, readOnly: false, operation: 'POST /user/logout' };
    return async () =>
      readResult(await send({ ...call, init: { method: 'POST', headers, body: JSON.stringify(body) } })).data;
  };
  const signedFetchOf = (more) => {
    const signedFetch = createSignedFetch({ ...options, ...more });
    return async () =>
      (await signedFetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const namedOf = (more) => {
    const plyr = createPlyrClient({ ...options, baseUrl: origin, ...more });
    return () => plyr.logout(body);
  };
  const clientOf = (more) => {
    const plyr = createPlyrClient({ ...options, baseUrl: origin, ...more });
    return async () => (await plyr.POST('/user/logout', { body })).data;
  };
  const openapiFetchOf = (...middlewares) => {
    const client = createClient({ baseUrl: origin });
    client.use(...middlewares);
    return async () => (await client.POST('/user/logout', { body })).data;
  };

  /** What no client can do without: the three headers, a time limit that ends the request, no redirects. */
  const fetchOf = (makeSignature) => async () => {
    const text = JSON.stringify(body);
    const timestamp = `${Date.now()}`;
    const signature = makeSignature(timestamp + text);
    const signed = { apikey: apiKey, timestamp, signature: await signature, 'user-agent': 'plyr-api/0.2.0' };
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 30_000);
    const init = { method: 'POST', redirect: 'manual', body: text, signal: controller.signal };
    const response = await fetch(url, { ...init, headers: { ...headers, ...signed } });
    const answer = await response.json();
    clearTimeout(timer);
    return answer;
  };

  /** The least that a signed request takes on Node: no checks, no retries, no errors worth reading. */
  const agent = new Agent({ keepAlive: true });
  const { hostname, port, pathname: path } = new URL(url);
  const byNodeHttp = () =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const timestamp = `${Date.now()}`;
      const signed = { apikey: apiKey, timestamp, signature: sign(timestamp + text) };
      const all = { ...headers, ...signed, 'content-length': text.length };
      const sent = request({ hostname, port, path, method: 'POST', headers: all, agent }, (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          answer += chunk;
        });
        response.on('end', () => {
          clearTimeout(timer);
          resolve(JSON.parse(answer));
        });
      });
      const timer = setTimeout(() => sent.destroy(), 30_000);
      sent.on('error', reject);
      sent.end(text);
    });

  const stripe = Stripe.createNodeHttpClient();
  const openai = new OpenAI({ apiKey, baseURL: origin });
  return {
    'fetch(url, init), unsigned': async () =>
      (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json(),
    'fetch, signed by hand, createHmac': fetchOf(sign),
    'bare node:http, signed by hand': byNodeHttp,
    'core of named operations': coreOf(),
    'createPlyrClient, logout': namedOf(),
    createSignedFetch: signedFetchOf(),
    'createPlyrClient, POST': clientOf(),
    'core of named operations, by fetch': coreOf(byFetch),
    'createPlyrClient, logout, by fetch': namedOf(byFetch),
    'createSignedFetch, by fetch': signedFetchOf(byFetch),
    'createPlyrClient, POST, by fetch': clientOf(byFetch),
    'openapi-fetch, unsigned': openapiFetchOf(),
    'openapi-fetch, signed in a middleware': openapiFetchOf({
      async onRequest({ request }) {
        const timestamp = String(Date.now());
        request.headers.set('apikey', apiKey);
        request.headers.set('timestamp', timestamp);
        request.headers.set('signature', sign(timestamp + (await request.clone().text())));
      },
    }),
    // As in the documentation of the API: each call is signed by hand.
    'axios, signed by hand': async () => {
      const timestamp = Date.now().toString();
      const signature = sign(timestamp + JSON.stringify(body));
      return (await axios.post(url, body, { headers: { apikey: apiKey, signature, timestamp } })).data;
    },
    'ky, unsigned': () => ky.post(url, { json: body }).json(),
    'HTTP layer of stripe-node, unsigned': async () => {
      const { hostname, port, pathname } = new URL(url);
      const text = JSON.stringify(body);
      const sized = { ...headers, 'Content-Length': Buffer.byteLength(text) };
      const answer = await stripe.makeRequest(hostname, port, pathname, 'POST', sized, text, 'http', 30_000);
      return answer.toJSON();
    },
    'HTTP layer of openai-node, unsigned': () => openai.post('/user/logout', { body }),
  };
}
