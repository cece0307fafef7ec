import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A button that shows more buttons. Escape, a click elsewhere, and a choice close it.
 * @param label What the button says.
 */
export function Menu({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (!details.current?.querySelector('summary')?.contains(target as Node)) close();
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return (
    <details
      ref={details}
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        event.preventDefault();
        close();
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{label}</summary>
      <div class="menu-items">{children}</div>
    </details>
  );
}
