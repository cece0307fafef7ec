import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NewFault } from '../../../control-client/control-types.js';
import { effectText } from '../../../control-client/fault-text.js';
import { type ControlError, control, done } from '../../api/control.js';
import { CopyButton } from '../../parts/copy-button.js';
import { readOverview } from '../../stores/mock-info.js';
import { tell } from '../../stores/notices.js';
import { FieldInput } from './field-input.js';
import { faultForm, fieldsOfKind, operationField } from './form-field.js';
import { type Entered, jsonOf, pathIn, pathsOf } from './form-values.js';
import { useSuggestions } from './suggestions.js';

/** The initial values: the fault applies to the next matching request. */
const atFirst: Entered = { operation: '*', times: '1', latency: 'fixed' };

/**
 * Adds a fault. The fields are those of the control API's description.
 * @param isWanted Whether a link has opened the form.
 * @param operation The initial operationId.
 * @param player The initial player.
 */
export function FaultForm({
  isWanted,
  operation,
  player,
}: {
  isWanted: boolean;
  operation: string | undefined;
  player: string | undefined;
}): JSX.Element {
  const [kind, setKind] = useState<string>('drop');
  const [entered, setEntered] = useState<Entered>(atFirst);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const kindId = useId();
  const suggestions = useSuggestions(entered);

  // A link fills in the form and scrolls to it.
  useEffect(() => {
    if (!isWanted) return;
    setEntered({ ...atFirst, ...(operation && { operation }), ...(player && { 'match.player': player }) });
    form.current?.scrollIntoView({ block: 'start' });
    form.current?.querySelector('input')?.focus();
  }, [isWanted, operation, player]);
  // The first field with an error gets the focus when its message appears, and not after the next paint.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const { own, when } = fieldsOfKind(kind);
  const fields = [operationField, ...own, ...when];
  const json = jsonOf(fields, entered);
  const { operation: chosenOperation, ...others } = json.value;
  const fault = { operation: chosenOperation, kind, ...others };
  const state = {
    entered,
    errors,
    suggestions,
    enter: (path: string, value: string | boolean) => setEntered({ ...entered, [path]: value }),
  };

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setErrors(json.errors);
    if (Object.keys(json.errors).length > 0) return;
    try {
      const added = await done(control.POST('/faults', { body: fault as NewFault }));
      setErrors({});
      tell(`Fault ${added.id} is added. ${effectText(added)}`);
      await readOverview();
    } catch (error) {
      const { message } = error as ControlError;
      setErrors({ [pathIn(message, pathsOf(fields, entered)) ?? '']: message });
    }
  }

  const chosen = faultForm.kinds.find(({ value }) => value === kind);
  return (
    <form ref={form} class="fault-form" noValidate onSubmit={submit}>
      <h2>Add a fault</h2>
      <FieldInput field={operationField} form={state} />
      <div class="field">
        <label for={kindId}>Kind</label>
        <select id={kindId} value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}>
          {faultForm.kinds.map(({ value }) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
        <small class="quiet">{chosen?.description.replaceAll('`', '')}</small>
      </div>
      {[...own, ...when].map((field) => (
        <FieldInput key={`${kind} ${field.name}`} field={field} form={state} />
      ))}
      <div class="field">
        <span>What is sent</span>
        <pre class="json">
          POST /_mock/faults{'\n'}
          {JSON.stringify(fault, undefined, 2)}
        </pre>
      </div>
      {errors[''] && (
        <p class="error" role="alert">
          {errors['']}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="primary">
          Add the fault
        </button>
        <CopyButton text={JSON.stringify(fault)} label="Copy the JSON" />
      </div>
    </form>
  );
}
