import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';

/** The space between a panel and the edge of the window, in pixels. */
const margin = 8;

/**
 * A button that opens a panel below it. Escape or a click elsewhere closes the panel, and the browser returns the focus.
 * @param label What the button says.
 * @param title The name of the panel.
 * @param onOpen Called when the panel opens.
 * @param children Returns the content of the panel. Its argument is a function that closes the panel.
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

  /** Places the panel with code, because some browsers don't support anchors in CSS. */
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
