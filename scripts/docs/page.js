// Runs before Redoc, in the reader's browser.

// Redoc would build its search index in a worker that it compiles from text, which the page's policy forbids. Without
// workers it builds the index in the page, a few milliseconds at a time.
globalThis.Worker = undefined;

/** Reads a packed description: gzip in Base64. */
globalThis.unpack = async (packed) => {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
};
