/** Where the responses of the mock differ from the recordings, and why that is meant to be so. */
const recordsOfBadges =
  'the known server keeps no record of a badge; without records, lists and counts could not be tried (openapi/evidence/nfts-badges.md#20-mintbadges)';

export const knownDifferences: Readonly<Record<string, string>> = {
  'badge-045': `the minted badge is listed: ${recordsOfBadges}`,
  'badge-049': `the minted badges are counted: ${recordsOfBadges}`,
  'badge-053': `the burnt badge is gone and the other one is listed; the recording lists a record that was put into the database by hand: ${recordsOfBadges}`,
};
