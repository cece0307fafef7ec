/** Where the mock answers differently from the recordings, and why that is meant to be so. */
export const deviations: Readonly<Record<string, string>> = {};
