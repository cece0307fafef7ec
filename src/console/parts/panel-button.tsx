import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';

/** The space between a panel and the edge of the window, in pixels. */
const margin = 8;

/**
 * A button that opens a panel below it. The browser closes the panel by Escape and by a click elsewhere, and gives the focus back.
 * @param label What the button says.
 * @param title The name of the panel.
 * @param onOpen What happens when it opens.
 * @param children What is in the panel, given a function that closes it.
 */
export function PanelButton({
  label,
  title,
  onOpen,
  children,
}: {
  label: ComponentChildren;
  title: string;
  onOpen?: () => void;
  children: (close: () => void) => ComponentChildren;
}): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  /** Anchors in CSS are too new for some browsers. */
  function place({ newState }: ToggleEvent): void {
    if (newState === 'open') onOpen?.();
    if (!button.current || !panel.current) return;
    const { left, bottom } = button.current.getBoundingClientRect();
    const room = document.documentElement.clientWidth - panel.current.offsetWidth - margin;
    panel.current.style.left = `${Math.max(margin, Math.min(left, room))}px`;
    panel.current.style.top = `${bottom + 4}px`;
    panel.current.style.maxHeight = `calc(100vh - ${bottom + 4 + margin}px)`;
  }

  return (
    <>
      <button ref={button} type="button" class="panel-button" popovertarget={id}>
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        class="drop-panel"
        popover="auto"
        role="dialog"
        aria-label={title}
        onToggle={place}
      >
        {children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
