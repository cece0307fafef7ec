import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type FormField, labelOf } from './form-field.js';
import type { Entered } from './form-values.js';

/** The state that the inputs of a form share. */
export interface FormState {
  entered: Entered;
  errors: Readonly<Record<string, string>>;
  /** Values to choose from, by the path of the field. */
  suggestions: Readonly<Record<string, readonly Suggestion[]>>;
  enter: (path: string, value: string | boolean) => void;
}

/** A value to choose, and what it means. */
export interface Suggestion {
  value: string;
  label?: string;
}

/** An example for fields that take more than one line. */
const placeholders: Record<string, string> = {
  headers: 'retry-after: 5',
  body: '<html>…</html>, text, or JSON',
  'match.body': 'token: gamr',
  steps: '[{"kind": "status", "status": 500, "times": 2}, {"kind": "none"}]',
};

/** A field of a form, with its description and its error. Groups can be folded. */
export function FieldInput({
  field,
  path = field.name,
  form,
}: {
  field: FormField;
  path?: string;
  form: FormState;
}): JSX.Element {
  const { entered } = form;
  const chosen = field.variants?.find(({ value }) => value === entered[path]);
  const members = chosen?.fields ?? field.fields;
  if (field.input === 'group') {
    const isUsed = Object.entries({ ...entered, ...form.errors }).some(
      ([name, value]) => name.startsWith(`${path}.`) && value !== '',
    );
    return (
      <details class="form-group" open={isUsed}>
        <summary>{labelOf(field.name)}</summary>
        <p class="quiet">{field.description}</p>
        <Members fields={members} path={path} form={form} />
      </details>
    );
  }
  return (
    <>
      <SingleInput field={field} path={path} form={form} />
      <Members fields={members} path={path} form={form} />
    </>
  );
}

function Members({
  fields = [],
  path,
  form,
}: {
  fields: readonly FormField[] | undefined;
  path: string;
  form: FormState;
}): JSX.Element {
  return (
    <>
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} path={`${path}.${field.name}`} form={form} />
      ))}
    </>
  );
}

function SingleInput({
  field,
  path,
  form,
}: {
  field: FormField;
  path: string;
  form: FormState;
}): JSX.Element {
  const id = useId();
  const error = form.errors[path];
  const shared = {
    id,
    name: path,
    'aria-describedby': `${id}-help`,
    'aria-invalid': error !== undefined,
    required: field.isRequired ?? false,
  };
  if (field.input === 'flag')
    return (
      <div class="field">
        <label class="flag">
          <input
            {...shared}
            type="checkbox"
            required={false}
            checked={form.entered[path] === true}
            onChange={({ currentTarget }) => form.enter(path, currentTarget.checked)}
          />
          {labelOf(field.name)}
        </label>
        <Help id={id} text={field.description} error={error} />
      </div>
    );
  return (
    <div class="field">
      <label for={id}>
        {labelOf(field.name)}
        {!field.isRequired && <span class="quiet"> (optional)</span>}
      </label>
      <Control field={field} path={path} form={form} shared={shared} />
      <Help id={id} text={field.description} error={error} />
    </div>
  );
}

function Control({
  field,
  path,
  form,
  shared,
}: {
  field: FormField;
  path: string;
  form: FormState;
  shared: { id: string; name: string; required: boolean };
}): JSX.Element {
  const value = String(form.entered[path] ?? '');
  const placeholder = placeholders[path] ?? '';
  const onInput = ({ currentTarget }: { currentTarget: { value: string } }) =>
    form.enter(path, currentTarget.value);
  switch (field.input) {
    case 'choice':
    case 'variants':
      return (
        <select {...shared} value={value} onChange={onInput}>
          {(!field.isRequired || value === '') && <option value="">Choose…</option>}
          {(field.options ?? field.variants?.map((variant) => variant.value) ?? []).map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      );
    case 'strings':
    case 'values':
    case 'any':
    case 'list':
      return (
        <textarea
          {...shared}
          class="mono"
          rows={field.input === 'list' ? 5 : 2}
          spellcheck={false}
          placeholder={placeholder}
          value={value}
          onInput={onInput}
        />
      );
    default:
      return (
        <SuggestedInput suggestions={form.suggestions[path]} id={shared.id}>
          <input
            {...shared}
            type="text"
            inputmode={field.input === 'number' ? 'decimal' : 'text'}
            autocomplete="off"
            spellcheck={false}
            list={form.suggestions[path] && `${shared.id}-list`}
            value={value}
            onInput={onInput}
          />
        </SuggestedInput>
      );
  }
}

function SuggestedInput({
  suggestions,
  id,
  children,
}: {
  suggestions: readonly Suggestion[] | undefined;
  id: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      {children}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

function Help({ id, text, error }: { id: string; text: string; error: string | undefined }): JSX.Element {
  return (
    <small id={`${id}-help`} class={error ? 'error' : 'quiet'}>
      {error ?? text.replaceAll('`', '')}
    </small>
  );
}
