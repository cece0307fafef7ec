import type { JSX } from 'preact';
import { attempt, dismiss, hold, notices } from '../stores/notices.js';

/** The messages at the foot of the page. */
export function NoticeList(): JSX.Element {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map(({ id, kind, text, undo }) => (
        <div
          key={id}
          class={`notice ${kind}`}
          onPointerEnter={() => hold(id)}
          onPointerLeave={() => hold(undefined)}
          onFocusCapture={() => hold(id)}
          onBlurCapture={() => hold(undefined)}
        >
          <span>{text}</span>
          {undo && (
            <button
              type="button"
              onClick={() => {
                dismiss(id);
                void attempt(undo, 'Undone.');
              }}
            >
              Undo
            </button>
          )}
          <button type="button" class="quiet" aria-label="Dismiss" onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
