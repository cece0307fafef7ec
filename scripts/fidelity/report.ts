/** The fidelity report: how many recorded responses of the real server the mock reproduces. */

/** The parts of a response that are compared. */
export const aspects = ['status', 'errorMessage', 'body', 'headers'] as const;
export type Aspect = (typeof aspects)[number];

/** The replay of one recorded exchange. */
export interface ExchangeResult {
  id: string;
  /** Undefined for a path or a method that no operation has. */
  operationId: string | undefined;
  /** Whether the recorded response has an error message. */
  hasErrorMessage: boolean;
  /** The parts that differ; undefined for an exchange that can't be replayed. */
  differing: readonly Aspect[] | undefined;
}

/** Figures of a set of exchanges. All except the first two count exchanges that are the same in one respect. */
export interface Figures {
  exchanges: number;
  replayed: number;
  same: number;
  sameStatus: number;
  /** Replayed exchanges whose recorded response has an error message. */
  errorMessages: number;
  sameErrorMessage: number;
  sameBody: number;
  sameHeaders: number;
}

/** The content of generated/fidelity.json. */
export interface FidelityReport {
  about: string;
  sources: readonly Source[];
  total: Figures;
  operations: Record<string, Figures>;
  /** Exchanges with a path or a method that no operation has. */
  withoutOperation: Figures;
  /** The reason of each difference, by the id of the exchange. */
  knownDifferences: Readonly<Record<string, string>>;
  /** Why an exchange can't be replayed, by its id. */
  notReplayed: Readonly<Record<string, string>>;
  /** By id: `same`, `not replayed`, or the parts that differ. */
  exchanges: Record<string, string>;
}

/** Where the recordings come from. */
export interface Source {
  name: string;
  commit: string;
  date: string;
  use: string;
}

const sources: readonly Source[] = [
  {
    name: 'onPlyr/plyr-game-api, branch main',
    commit: 'ef62487',
    date: '2025-05-31',
    use: 'Recorded: unchanged source, run with a real task agent, Redis, and a local test chain.',
  },
  {
    name: 'onPlyr/plyr-game-api, branch mainnet',
    commit: '455d082',
    date: '2025-05-06',
    use: 'Read, not recorded: what differs on mainnet.',
  },
  {
    name: 'onPlyr/plyr-api-test-script',
    commit: '7d0a15b',
    date: '2026-01-18',
    use: 'Read, not recorded: requests of a real caller.',
  },
];

const same = 'same';
const notReplayed = 'not replayed';

/**
 * Makes the report.
 * @param results Each recorded exchange, in the order of the recordings.
 * @param reasons Of the differences, and of the exchanges that can't be replayed, by the id of the exchange.
 * @returns The report. It contains no time, so that the same results always make the same report.
 */
export function createReport(
  results: readonly ExchangeResult[],
  reasons: Pick<FidelityReport, 'knownDifferences' | 'notReplayed'>,
): FidelityReport {
  const ids = [...new Set(results.flatMap(({ operationId }) => operationId ?? []))].sort();
  const of = (wanted: string | undefined) =>
    figuresOf(results.filter(({ operationId }) => operationId === wanted));
  return {
    about: 'Written by `npm run fidelity` from test/replay. Do not edit.',
    sources,
    total: figuresOf(results),
    operations: Object.fromEntries(ids.map((id) => [id, of(id)])),
    withoutOperation: of(undefined),
    knownDifferences: reasons.knownDifferences,
    notReplayed: reasons.notReplayed,
    exchanges: Object.fromEntries(
      results.map(({ id, differing }) => [id, differing ? differing.join(', ') || same : notReplayed]),
    ),
  };
}

function figuresOf(results: readonly ExchangeResult[]): Figures {
  const replayed = results.filter(({ differing }) => differing !== undefined);
  const errors = replayed.filter(({ hasErrorMessage }) => hasErrorMessage);
  const without = (among: readonly ExchangeResult[], aspect: Aspect) =>
    among.filter(({ differing }) => !differing?.includes(aspect)).length;
  return {
    exchanges: results.length,
    replayed: replayed.length,
    same: replayed.filter(({ differing }) => differing?.length === 0).length,
    sameStatus: without(replayed, 'status'),
    errorMessages: errors.length,
    sameErrorMessage: without(errors, 'errorMessage'),
    sameBody: without(replayed, 'body'),
    sameHeaders: without(replayed, 'headers'),
  };
}

/**
 * Finds what became worse. Exchanges that the report before does not have can't be worse.
 * @param before The committed report.
 * @param after The report of now.
 * @returns A line for each exchange that is missing, is no longer replayed, or differs in one more part.
 */
export function regressions(before: FidelityReport, after: FidelityReport): string[] {
  return Object.entries(before.exchanges).flatMap(([id, was]) => {
    const is = after.exchanges[id] ?? 'missing';
    const allowed = was === notReplayed ? undefined : was.split(', ');
    const isWorse = allowed
      ? is !== same && is.split(', ').some((part) => !allowed.includes(part))
      : is === 'missing';
    return isWorse ? [`${id}: was ${was}, is ${is}`] : [];
  });
}

/** Returns the report as the text of generated/fidelity.json. */
export const renderReport = (report: FidelityReport): string => `${JSON.stringify(report, null, 2)}\n`;

const amount = new Intl.NumberFormat('en-US');

/** Returns a sum such as `1,226 of 1,234`. */
export const sumOf = ({ same, replayed }: Figures): string =>
  `${amount.format(same)} of ${amount.format(replayed)}`;

const published = /[\d,]+ of [\d,]+ (recorded\s+exchanges)/;

/**
 * Updates the first sum in a file.
 * @param text The content, with a sum such as `1,226 of 1,234 recorded exchanges`.
 * @param figures The figures of now.
 * @throws Error when the text does not contain a sum.
 */
export function withSum(text: string, figures: Figures): string {
  if (!published.test(text)) throw new Error('There is no sum such as "1 of 2 recorded exchanges".');
  return text.replace(published, `${sumOf(figures)} $1`);
}
