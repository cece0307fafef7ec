import type { ComponentChildren, JSX } from 'preact';

/**
 * Scrolls content that may be wider than the page, such as a table. The keyboard can scroll it, too.
 * @param label The name of the content, for screen readers.
 */
export function ScrollX({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll-x" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
