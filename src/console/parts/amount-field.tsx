import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/**
 * An amount that is edited in place. Enter saves it, and Escape discards the edit.
 * @param label What the amount is, for screen readers.
 * @param value The current amount.
 * @param save Saves a new amount. Returns undefined if that failed, so that the edit stays.
 */
export function AmountField({
  label,
  value,
  save,
}: {
  label: string;
  value: string;
  save: (amount: string) => Promise<unknown>;
}): JSX.Element {
  const [draft, setDraft] = useState<string>();
  const isEdited = draft !== undefined && draft !== value;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isEdited && (await save(draft.trim())) !== undefined) setDraft(undefined);
  }

  return (
    <form class="amount-field" onSubmit={submit}>
      <input
        aria-label={label}
        inputMode="decimal"
        autocomplete="off"
        required
        size={Math.min(Math.max((draft ?? value).length, 6), 24)}
        value={draft ?? value}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
      {isEdited && (
        <button type="submit" class="primary" aria-label={`Save ${label}`}>
          Save
        </button>
      )}
    </form>
  );
}
