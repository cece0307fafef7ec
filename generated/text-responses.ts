// Written by `npm run generate` from openapi/. Do not edit.

/** The paths of the GET operations that return plain text. */
export const textResponses: ReadonlySet<string> = new Set([
  '/network/totalSupply',
  '/network/circulatingSupply',
  '/network/burnedSupply',
  '/network/lockedSupply',
]);
