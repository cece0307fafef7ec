/** A breaking change since the last release that the server requires. */
export interface AcceptedChange {
  /** Where Redocly reports it. */
  path: RegExp;
  /** What oasdiff says of it, after the operation and a colon. */
  oasdiff: RegExp;
  why: string;
}

/** The breaking changes since the last release that are accepted. Delete an entry once a release has it. */
export const acceptedChanges: readonly AcceptedChange[] = [
  {
    path: /~1game~1(chip~1)?\w+\/post\/responses\/200\/.*\/properties\/taskData(\/properties)?$/,
    oasdiff:
      /^POST \/game\/(chip\/)?\w+: added .* to the `(oneOf\[[^\]]*\]\/)?taskData` response property `oneOf`/,
    why: 'The mainnet sends the legacy form (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet).',
  },
  {
    path: /~1game~1chip~1info\/get\/responses\/200\/.*\/items$/,
    oasdiff: /^GET \/game\/chip\/info: the response property `items\/image` became optional/,
    why: 'The mainnet sends no image (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet).',
  },
];
