import type { ComponentChildren, JSX } from 'preact';

/** The state of an empty view: what appears here, and how to get it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** The state while data loads for the first time. */
export function Loading({ what }: { what: string }): JSX.Element {
  return (
    <p class="empty" aria-busy="true">
      Loading {what}…
    </p>
  );
}

/** The state after data could not be read. */
export function Failure({ error, retry }: { error: Error; retry: () => void }): JSX.Element {
  return (
    <div class="empty error" role="alert">
      <p>{error.message}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
