/** The form of a request. It remembers what a reader changed, for each operation, until the page is closed. */
import { element } from '../dom-element.js';
import { type RequestValues, type RunnableOperation, sampleValues } from './runnable-operation.js';

/** A documented response for the mock to return. */
export interface Forced {
  status: string;
  name: string;
}

/** What a reader entered, to be sent. */
export interface Entered extends RequestValues {
  force: Forced | undefined;
}

const formatted = (body: object | undefined) => (body === undefined ? '' : JSON.stringify(body, null, 2));

/** The fields of one operation. */
export class RequestForm {
  /** To put into the dialog. */
  readonly form: HTMLFormElement = element('form', { class: 'run-form', 'aria-label': 'Request' });
  readonly #operation: RunnableOperation;
  readonly #inputs: readonly (readonly [name: string, input: HTMLInputElement])[];
  readonly #body = element('textarea', {
    spellcheck: 'false',
    autocapitalize: 'off',
    'aria-describedby': 'run-body-error',
  });
  readonly #error = element('p', { id: 'run-body-error', class: 'run-error', role: 'alert' });
  readonly #force = element('select', {});

  /**
   * @param operation The operation.
   * @param actions The buttons under the fields.
   */
  constructor(operation: RunnableOperation, actions: HTMLElement) {
    this.#operation = operation;
    this.#inputs = operation.fields.map(({ name, in: place, isRequired }) => [
      name,
      element('input', {
        'data-name': name,
        spellcheck: 'false',
        autocomplete: 'off',
        autocapitalize: 'off',
        ...(place === 'path' && isRequired && { required: '' }),
      }),
    ]);
    this.form.append(
      element('h3', {}, 'Request'),
      ...this.#inputs.map(([name, input], at) => {
        const { in: place, isRequired } = operation.fields[at] as RunnableOperation['fields'][number];
        const note = `${place}${isRequired ? '' : ', optional'}`;
        return element('label', {}, element('span', {}, name, element('small', {}, note)), input);
      }),
    );
    if (operation.body !== undefined) {
      const label = element('span', {}, 'Body', element('small', {}, 'JSON'));
      this.form.append(element('label', {}, label, this.#body), this.#error);
      this.#body.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.form.requestSubmit();
      });
    }
    this.#fillChoices();
    const label = element('span', {}, 'Response', element('small', {}, 'to run, or to force'));
    this.form.append(element('label', {}, label, this.#force), actions);
    this.reset();
  }

  /** Puts the values of the sample back. */
  reset(): void {
    const { parameters, body } = sampleValues(this.#operation);
    for (const [name, input] of this.#inputs) input.value = parameters[name] ?? '';
    const text = formatted(body as object | undefined);
    this.#body.value = text;
    this.#body.rows = Math.min(Math.max(text.split('\n').length + 1, 3), 16);
    this.#complain('');
    this.force(undefined);
  }

  /**
   * Chooses the response for the mock to return.
   * @param forced The documented response; undefined to run the operation.
   */
  force(forced: Forced | undefined): void {
    this.#force.value = forced ? `${forced.status} ${forced.name}` : '';
  }

  /**
   * Reads the form.
   * @returns What to send; undefined when it can't be sent. Then the form says why and has the focus.
   */
  read(): Entered | undefined {
    const [status, name] = this.#force.value.split(' ');
    const force = status && name ? { status, name } : undefined;
    const parameters = Object.fromEntries(this.#inputs.map(([name, input]) => [name, input.value.trim()]));
    if (this.#operation.body === undefined) return { parameters, body: undefined, force };
    try {
      const body: unknown = JSON.parse(this.#body.value);
      this.#complain('');
      return { parameters, body, force };
    } catch (error) {
      const reason = (error as Error).message;
      this.#complain(`The body is not JSON: ${reason}. Correct it, or choose Reset.`);
      this.#body.focus();
      return undefined;
    }
  }

  #complain(message: string): void {
    this.#error.textContent = message;
    this.#body.setAttribute('aria-invalid', String(message !== ''));
  }

  #fillChoices(): void {
    const { responses } = this.#operation;
    this.#force.append(element('option', { value: '' }, 'Run the operation'));
    for (const status of new Set(responses.map((one) => one.status))) {
      const options = responses
        .filter((one) => one.status === status)
        .map(({ name }) => element('option', { value: `${status} ${name}` }, `${status} ${name}`));
      this.#force.append(element('optgroup', { label: `Force ${status}` }, ...options));
    }
  }
}
