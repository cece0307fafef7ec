import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { openQuestion } from '../stores/question.js';

/** The dialog of the open question. Escape cancels, and the focus returns to where it was. */
export function QuestionDialog(): JSX.Element | null {
  const question = openQuestion.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question && !dialog.current?.open) dialog.current?.showModal();
  }, [question]);
  if (!question) return null;
  const { title, text, action, isDangerous, field, reply } = question;

  function end(value?: string): void {
    // Closing returns the focus.
    dialog.current?.close();
    reply(value);
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    end(String(new FormData(form).get('text') ?? '').trim());
  }

  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="question-title"
      onCancel={(event) => {
        event.preventDefault();
        end();
      }}
    >
      <form onSubmit={submit}>
        <h2 id="question-title">{title}</h2>
        {text && <p>{text}</p>}
        {field && (
          <label>
            {field.label}
            <input
              name="text"
              required
              autocomplete="off"
              spellcheck={false}
              defaultValue={field.value ?? ''}
              pattern={field.pattern}
              title={field.help}
              aria-describedby={field.help ? 'question-help' : undefined}
            />
            {field.help && (
              <small id="question-help" class="quiet">
                {field.help}
              </small>
            )}
          </label>
        )}
        <div class="buttons">
          <button type="submit" class={isDangerous ? 'primary danger-ground' : 'primary'}>
            {action}
          </button>
          <button type="button" onClick={() => end()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
