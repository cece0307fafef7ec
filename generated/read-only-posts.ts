// Written by `npm run generate` from openapi/. Do not edit.

/** The paths of the POST operations that change nothing (`x-plyr-read-only`), so that they may be sent twice. */
export const readOnlyPosts: ReadonlySet<string> = new Set([
  '/user/session/verify',
  '/user/avatars',
]);
