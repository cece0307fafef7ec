/** What readers type, where the docs use other words. */

/** Words with the same meaning. A query with one of them also finds the others. */
export const sameWords: readonly (readonly string[])[] = [
  ['otp', 'one-time password', '2fa', 'totp', 'authenticator', 'mfa'],
  ['api key', 'apikey', 'api keys', 'credentials', 'key pair'],
  ['sign', 'signature', 'hmac'],
  ['testnet', 'test net', 'test network', 'tau', 'staging'],
  ['mainnet', 'main net', 'phi', 'production', 'live'],
  ['jwt', 'token of a session', 'bearer', 'access token'],
  ['log in', 'login', 'sign in', 'signin'],
  ['log out', 'logout', 'sign out'],
  ['ipp', 'instant play pass', 'instantplaypass', 'guest'],
  ['allowance', 'approval', 'approve', 'spending limit'],
  ['payout', 'earn', 'prize', 'winnings'],
  ['resend', 'retry', 'retries', 'sent again', 'idempotent'],
  ['timeout', 'time-out', 'timed out'],
  ['clock skew', 'clock', 'timestamp'],
  ['erc20', 'erc-20'],
  ['erc721', 'erc-721', 'nft'],
  ['avatar', 'profile picture'],
  ['mock', 'fake server', 'test server', 'simulator'],
  ['offline', 'without network'],
];

/** Words for a place on the page, by its address. They count like words of its title. */
export const wordsOfPlaces: Readonly<Record<string, string>> = {
  'section/api-endpoint': 'base url, host, server address, environment',
  'section/api-quickstart': 'getting started, first call, hello world, start',
  'section/api-quickstart/get-an-api-key':
    'apikey, secret key, key pair, credentials, register, sign up, account',
  'section/api-quickstart/code-samples': 'examples, languages, curl, python, java, go, rust, php',
  'section/signing-requests': 'hmac, sha256, authentication, headers',
  'section/signing-requests/what-goes-wrong': 'invalid signature, signature mismatch',
  'section/signing-requests/when-the-clock-is-off': 'request expired, clock skew, drift, ntp',
  'section/signing-requests/what-a-signature-protects': 'replay, security',
  'section/signers': 'sdk, library, languages, unity, unreal, godot, c#',
  'section/sessions/verify-jwt-locally': 'jwks, public key, es256, ecdsa, offline verification',
  'section/sessions/when-it-ends': 'session over, session expired, expiry',
  'section/sessions/lifetime': 'duration, ttl',
  'section/one-time-passwords': '2fa, totp, otp, authenticator, locked out',
  'section/tasks': 'queue, background, async, asynchronous, polling',
  'section/tasks/waiting-in-the-call': '504, sync, timeout, gateway timeout, timed out',
  'section/tasks/without-webhooks': 'webhook, callback, push notification, events, websocket, subscribe',
  'section/tasks/when-money-is-at-stake':
    'double payment, paid twice, lost response, unknown outcome, exactly once',
  'section/game-rooms/fees': 'commission, percent, rake, gas, cost, price',
  'section/game-rooms/allowances': 'approve, spending limit',
  'section/errors/what-may-be-sent-again':
    'idempotency, idempotency key, idempotent, retry, retries, backoff, resend',
  'section/errors/rate-limits': 'rate limiting, throttling, throttle, quota, 429, too many requests',
  'authentication/login': 'sign in, signin',
  'game-room/earngameroom': 'payout, prize, winnings',
  'users/getavatars': 'avatar, profile picture',
  'tokens/getuserbalances': 'balance, wallet, funds',
  'misc/listactivitylogs': 'pagination, paging, page size, cursor, next page, audit, history',
  'section/networks': 'testnet, mainnet, chain id, environments, staging, production',
  'section/networks/amounts': 'wei, gwei, decimals, smallest unit, precision, big number, units',
  'section/networks/chains': 'chain id, evm, avalanche',
  'section/plyrconnect': 'oauth, redirect, sso, login page',
  'section/the-mock': 'fake server, test server, simulator, prism, local development',
  'section/the-mock/the-demo-data': 'test users, test accounts, alice, demo keys, otp of alice',
  'section/the-mock/sandboxes': 'sandbox, isolation, isolated, parallel tests',
  'section/a-mock-for-a-team/https': 'tls, certificate, ssl',
  'section/the-mock/in-tests': 'vitest, jest, unit test, ci',
  'section/a-mock-for-a-team/in-a-container': 'docker, kubernetes, compose',
  'section/trouble-on-purpose/faults': 'chaos, inject, simulate an outage, failure',
  'section/tutorial:-a-game-evening': 'example game, walkthrough, step by step',
};

/** Guides that newcomers do not look for. They come after others. */
export const background: readonly string[] = [
  'section/where-the-published-docs-differ',
  'section/fidelity-of-the-mock',
  'section/the-mock-in-detail',
  'section/api-reference',
  'section/compare-with-a-live-server',
];
