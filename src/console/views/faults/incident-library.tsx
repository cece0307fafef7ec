import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Incident, paths } from '../../../control-client/control-types.js';
import { conditionText, countText } from '../../../control-client/fault-text.js';
import { control, done } from '../../api/control.js';
import { readOverview } from '../../stores/mock-info.js';
import { attempt } from '../../stores/notices.js';
import { FieldInput } from './field-input.js';
import { faultForm } from './form-field.js';
import { type Entered, jsonOf } from './form-values.js';
import { useSuggestions } from './suggestions.js';

type Options = NonNullable<paths['/incidents/{name}']['post']['requestBody']>['content']['application/json'];

/** The incidents. One click starts an incident, and one click ends it. */
export function IncidentLibrary({
  incidents,
  onChange,
}: {
  incidents: readonly Incident[];
  onChange: () => void;
}): JSX.Element {
  return (
    <section aria-labelledby="incidents-title">
      <div class="section-head">
        <h2 id="incidents-title">Incidents</h2>
        <span class="quiet">What happens in production, one click each.</span>
      </div>
      <ul class="cards">
        {incidents.map((incident) => (
          <IncidentCard key={incident.name} incident={incident} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}

function IncidentCard({ incident, onChange }: { incident: Incident; onChange: () => void }): JSX.Element {
  const [entered, setEntered] = useState<Entered>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { name, title, description, end, setUp, isActive, faults } = incident;
  const params = { path: { name } };

  async function begin(): Promise<void> {
    const json = jsonOf(faultForm.incidentOptions, entered);
    setErrors(json.errors);
    if (Object.keys(json.errors).length > 0) return;
    const body = json.value as Options;
    await attempt(
      () => done(control.POST('/incidents/{name}', { params, body })),
      `The incident ${name} has begun.`,
      () => done(control.DELETE('/incidents/{name}', { params })).then(readOverview).then(onChange),
    );
    onChange();
    await readOverview();
  }
  async function stop(): Promise<void> {
    await attempt(
      () => done(control.DELETE('/incidents/{name}', { params })),
      ({ releasedTasks }) =>
        `The incident ${name} has ended.${releasedTasks > 0 ? ` Tasks that run again: ${releasedTasks}.` : ''}`,
    );
    onChange();
    await readOverview();
  }

  return (
    <li class={isActive ? 'card is-active' : 'card'} data-incident={name}>
      <h3>{title}</h3>
      <p>{plain(description)}</p>
      <p class="quiet">{plain(setUp ?? end)}</p>
      {faults.length > 0 && <IncidentState incident={incident} />}
      {setUp === undefined && (
        <div class="card-foot">
          {isActive ? (
            <button type="button" aria-label={`End: ${title}`} onClick={stop}>
              End
            </button>
          ) : (
            <button type="button" class="primary" aria-label={`Begin: ${title}`} onClick={begin}>
              Begin
            </button>
          )}
          {!isActive && (
            <details>
              <summary>Only for some requests</summary>
              <IncidentOptions entered={entered} errors={errors} onEnter={setEntered} />
            </details>
          )}
        </div>
      )}
    </li>
  );
}

/** The options of an incident, which load their suggestions only when they are open. */
function IncidentOptions({
  entered,
  errors,
  onEnter,
}: {
  entered: Entered;
  errors: Record<string, string>;
  onEnter: (entered: Entered) => void;
}): JSX.Element {
  const state = {
    entered,
    errors,
    suggestions: useSuggestions(entered),
    enter: (path: string, value: string | boolean) => onEnter({ ...entered, [path]: value }),
  };
  return (
    <>
      {faultForm.incidentOptions.map((field) => (
        <FieldInput key={field.name} field={field} form={state} />
      ))}
    </>
  );
}

function IncidentState({ incident: { isActive, faults } }: { incident: Incident }): JSX.Element {
  const condition = conditionText(faults[0] ?? {});
  const hits = faults.reduce((sum, fault) => sum + fault.hits, 0);
  return (
    <p>
      <span class={isActive ? 'badge warn' : 'badge'}>
        {isActive ? 'Active' : 'Over'},{' '}
        {countText({ hits, remaining: isActive ? null : 0 })
          .split(',')[0]
          ?.toLowerCase()}
      </span>
      {condition && <span class="quiet"> Only {condition}</span>}
    </p>
  );
}

/** Descriptions of the API are Markdown, with code in backquotes. */
function plain(text: string): (string | JSX.Element)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part));
}
