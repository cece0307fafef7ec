/** Named incidents: groups of faults that simulate a failure in production. */
import type { NewFault } from './fault-types.js';

/** A failure as it happens in production, and how to simulate it. */
export interface Incident {
  name: string;
  title: string;
  /** The effect on callers, and what the server does meanwhile. */
  description: string;
  /** When it ends, or that it stays. */
  end: string;
  faults: readonly NewFault[];
  /** How to set it up, if no request can begin it. */
  setUp?: string;
}

const html = (title: string): string =>
  `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;

const page = (status: number, title: string, more: object = {}): NewFault => ({
  ...{ operation: '*', kind: 'response', status, body: html(`${status} ${title}`) },
  ...more,
});

const untilEnded = 'It stays until you end it.';
const payments = ['payGameRoom', 'joinPayGameRoom', 'createJoinPayGameRoom'];

/** All incidents. */
export const incidents: readonly Incident[] = [
  {
    name: 'gateway-down',
    title: 'The gateway has no server',
    description: 'Every operation returns 502 with a page of HTML. Nothing is handled.',
    end: untilEnded,
    faults: [page(502, 'Bad Gateway')],
  },
  {
    name: 'gateway-timeout',
    title: 'The gateway gives up, and the server goes on',
    description:
      'Every operation is handled, and its response is a 504 with a page of HTML. Reads fail, but writes take effect.',
    end: untilEnded,
    faults: [page(504, 'Gateway Time-out', { after: true })],
  },
  {
    name: 'maintenance',
    title: 'The server is down for maintenance',
    description:
      'Every operation returns 503 with `Retry-After: 120` and a page of HTML. Nothing is handled.',
    end: untilEnded,
    faults: [page(503, 'Service Unavailable', { headers: { 'retry-after': '120' } })],
  },
  {
    name: 'rate-limit',
    title: 'Too many requests',
    description:
      'Of each eleven requests, ten return 429 with `Retry-After: 1` and one is handled. The server is not known to do this, but a gateway before it can.',
    end: untilEnded,
    faults: [
      {
        operation: '*',
        kind: 'sequence',
        repeat: true,
        steps: [
          {
            kind: 'response',
            ...{ status: 429, headers: { 'retry-after': '1' }, body: 'Too Many Requests', times: 10 },
          },
          { kind: 'none' },
        ],
      },
    ],
  },
  {
    name: 'payment-lost',
    title: 'A payment is taken, and its response is lost',
    description:
      'The next payment of each kind is queued, and then the connection closes. A client that sends it again pays twice.',
    end: 'It ends after the next payment of each kind: pay, join and pay, and create, join, and pay.',
    faults: payments.map((operation) => ({ operation, kind: 'drop', after: true, times: 1 })),
  },
  {
    name: 'chain-congested',
    title: 'The chain is congested',
    description:
      'Each background task takes a minute longer. Requests that wait for their task return 504, and the task succeeds later.',
    end: `${untilEnded} Tasks that were queued before keep their delay.`,
    faults: [{ operation: '*', kind: 'task', effect: 'delay', ms: 60_000 }],
  },
  {
    name: 'chain-rejects',
    title: 'The chain reverts everything',
    description:
      'Each background task is FAILED with `Transaction Receipt Failed`. Nothing changes on the chain.',
    end: untilEnded,
    faults: [{ operation: '*', kind: 'task', effect: 'fail' }],
  },
  {
    name: 'chain-down',
    title: 'The chain is down',
    description:
      'Operations that read the chain return 500 with the messages of the server. Tasks of the other operations stay PENDING.',
    end: `${untilEnded} Then the tasks that wait for it run.`,
    faults: [
      { operation: '*', kind: 'outage', dependency: 'chain' },
      { operation: '*', kind: 'task', effect: 'hold' },
    ],
  },
  {
    name: 'database-down',
    title: 'The database is down',
    description: 'Every signed operation, `getAvatars`, and `getUserByAddress` return 500.',
    end: untilEnded,
    faults: [{ operation: '*', kind: 'outage', dependency: 'database' }],
  },
  {
    name: 'bad-network',
    title: 'A bad mobile network',
    description:
      'Requests wait half a second in the middle, and sometimes several. One of twenty loses its connection before it is handled, and one of twenty after that.',
    end: untilEnded,
    faults: [
      {
        operation: '*',
        kind: 'latency',
        latency: { distribution: 'lognormal', medianMs: 500, sigma: 0.8, maxMs: 10_000 },
      },
      { operation: '*', kind: 'drop', probability: 0.05 },
      { operation: '*', kind: 'drop', after: true, probability: 0.05 },
    ],
  },
  {
    name: 'cut-responses',
    title: 'Responses break off',
    description: 'Each response ends in the middle of its body. The request is handled.',
    end: untilEnded,
    faults: [{ operation: '*', kind: 'truncate' }],
  },
  {
    name: 'expired-certificate',
    title: 'The certificate has expired',
    description: 'Clients do not connect over https.',
    end: 'It ends when the mock starts with a certificate that is valid.',
    faults: [],
    setUp:
      'Start the mock with --tls --tls-cert FILE --tls-key FILE, and give it a certificate that has expired.',
  },
];
