/** What readers type, and where the first result must lead: an address on the page, or an error message on it. */

/** The query, the id of the element that the reader lands on, and for errors the message in the row. */
export type Query = readonly [query: string, id: string, message?: string];

/** Queries of a review: a first-time reader typed these. */
const reviewed: readonly Query[] = [
  ['how do I get an API key', 'section/api-quickstart/get-an-api-key'],
  ['idempotency', 'section/errors/what-may-be-sent-again'],
  ['504', 'section/tasks/waiting-in-the-call'],
  ['wei', 'section/amounts-and-tokens/whole-tokens-never-wei'],
  ['rate limit', 'section/errors/rate-limits'],
  ['idempotency key', 'section/errors/what-may-be-sent-again'],
  ['JBSWY3DPEHPK3PXP', 'section/the-mock/the-demo-data'],
  ['Sessions', 'section/sessions'],
  ['unity', 'section/signers'],
  ['Invalid signature', 'section/signing-requests/what-goes-wrong'],
  ['payGameRoom', 'game-room/paygameroom'],
  ['sandbox', 'section/the-mock/sandboxes'],
  ['webhook', 'section/tasks/without-webhooks'],
  ['pagination', 'misc/listactivitylogs'],
  ['tesnet', 'section/networks'],
  ['refund', 'game-room/endgameroom'],
  ['balance', 'tokens/getuserbalances'],
  ['otp', 'section/one-time-passwords'],
  ['sessionJwt', 'authentication/login/t=response&c=200&path=sessionjwt'],
  ['/game/pay', 'game-room/paygameroom'],
  ['decimals', 'tokens/listtokens/t=response&c=200&path=tokens'],
  ['fee', 'section/amounts-and-tokens/fees'],
  ['User is temporary locked', 'authentication/login', 'User is temporary locked'],
  ['requestExpired', 'section/signing-requests/what-goes-wrong'],
  ['Invalid API key', 'section/signing-requests/what-goes-wrong'],
  ['API Endpoint', 'section/api-endpoint'],
  ['API Quickstart', 'section/api-quickstart'],
  ['Verify JWT Locally', 'section/sessions/verify-jwt-locally'],
  ['Get Zoo Genes', 'official-nfts/listusercollectionnfts'],
  ['InstantPlayPass', 'instant-play-pass'],
];

/** Names, typos, questions, and symptoms. */
const further: readonly Query[] = [
  ['how do I sign a request', 'section/signing-requests'],
  ['when is a session over', 'section/sessions/when-it-ends'],
  ['clock skew', 'section/signing-requests/when-the-clock-is-off'],
  ['retry', 'section/errors/what-may-be-sent-again'],
  ['timeout', 'section/tasks/waiting-in-the-call'],
  ['double payment', 'section/tasks/when-money-is-at-stake'],
  ['payout', 'game-room/earngameroom'],
  ['loginAndApprove', 'authentication/loginandapprove'],
  ['getTaskStatus', 'misc/gettaskstatus'],
  ['POST /game/earn', 'game-room/earngameroom'],
  ['leave a room', 'game-room/leavegameroom'],
  ['sign in', 'authentication/login'],
  ['logout', 'authentication/logout'],
  ['jwt public key', 'misc/getjwtpublickey'],
  ['locked out', 'section/one-time-passwords'],
  ['testnet url', 'section/api-endpoint'],
  ['base url', 'section/api-endpoint'],
  ['chain id', 'section/networks/chains'],
  ['docker', 'section/a-mock-for-a-team/in-a-container'],
  ['pytest', 'section/the-mock/with-pytest'],
  ['alice', 'section/the-mock/the-demo-data'],
  ['expiresIn', 'authentication/login/t=request&path=expiresin'],
  ['mint nft', 'nfts/mintnfts'],
  ['burn chip', 'chips/burnchip'],
  ['avatar', 'users/getavatars'],
  ['game evening', 'section/tutorial:-a-game-evening'],
  ['replay attack', 'section/signing-requests/what-a-signature-protects'],
  ['Insufficient allowance', 'game-room/paygameroom', 'Insufficient allowance: alice'],
  ['invalid sesion jwt', 'authentication/logout', 'Invalid sessionJwt'],
  ['TASK_FAILED', 'section/tasks/with-the-typescript-client'],
  ['persist state', 'section/the-mock/keep-state-between-runs'],
];

/** What a team asks before and after it goes live. */
const operating: readonly Query[] = [
  ['install', 'section/api-quickstart/install-the-package'],
  ['go live', 'section/going-to-production'],
  ['production checklist', 'section/going-to-production/checklist'],
  ['leaked key', 'section/going-to-production/secrets'],
  ['quota', 'section/errors/rate-limits'],
  ['body size limit', 'section/going-to-production/limits'],
  ['monitoring', 'section/going-to-production/monitoring'],
  ['missing operations', 'section/going-to-production/what-works-where'],
  ['choose a token', 'section/amounts-and-tokens/choose-a-token'],
  ['rounding', 'section/amounts-and-tokens/write-amounts-as-strings'],
  ['who pays gas', 'section/amounts-and-tokens/gas'],
  ['mint cost', 'section/amounts-and-tokens/credits'],
  ['what is a mirror', 'section/glossary/addresses'],
  ['glossary', 'section/glossary'],
  ['troubleshooting', 'section/troubleshooting'],
  ['status page', 'section/support-and-status'],
  ['contact support', 'section/support-and-status'],
  ['is this official', 'section/support-and-status/what-unofficial-means'],
  ['changelog', 'section/changelog'],
];

/** What a developer asks about tools. */
const tools: readonly Query[] = [
  ['typescript client', 'section/typescript-client'],
  ['sdk', 'section/typescript-client'],
  ['http proxy', 'section/typescript-client/connections-and-proxies'],
  ['bundle size', 'section/typescript-client/smaller-bundles-and-signing-alone'],
  ['openapi generator', 'section/generated-clients'],
  ['postman', 'section/generated-clients/postman'],
  ['certificate', 'section/a-mock-for-a-team/https'],
  ['control token', 'section/a-mock-for-a-team/control-it-from-another-machine'],
  ['redis outage', 'section/trouble-on-purpose/outages'],
  ['realistic timing', 'section/trouble-on-purpose/timing'],
];

/** Questions that a newcomer asks, and what the passage that the search finds must say. */
export const answers: readonly (readonly [query: string, says: RegExp])[] = [
  ['how do I get an API key', /Ask the PLYR team for a key pair/],
  ['idempotency', /a GET, or a POST that only reads.* any other POST/],
  ['504', /up to 25 seconds.*504/],
  ['wei', /No operation accepts or returns wei/],
  ['rate limit', /no rate limit/],
];

export const queries: readonly Query[] = [...reviewed, ...further, ...operating, ...tools];
