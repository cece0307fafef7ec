/** The dialog in which requests run. It is outside of what Redoc renders, so nothing takes it away. */
import { controlToken } from '../../../src/console/api/control-token.js';
import { element } from '../dom-element.js';
import { preparations } from './preparations.js';
import { type Forced, RequestForm } from './request-form.js';
import { ResultView } from './result-view.js';
import type { Runner } from './run-operation.js';
import { documentedFor, type RunnableOperation } from './runnable-operation.js';
import { hasPlaceholders } from './session-values.js';
import { ControlRejection, type TabSandbox } from './tab-sandbox.js';

/** What the dialog runs. */
export interface Loaded {
  /** By the address on the page. */
  operations: ReadonlyMap<string, RunnableOperation>;
  runner: Runner;
}

/** A row of an error table. */
export interface ErrorRow {
  /** The example name. */
  name: string;
  /** The error message, which may be shortened. */
  message: string;
}

/** The Run dialog of a page. */
export class RunDialog {
  readonly #load: () => Promise<Loaded>;
  readonly #sandbox: TabSandbox;
  readonly #dialog = element('dialog', { class: 'run', 'aria-labelledby': 'run-title' });
  readonly #title = element('h2', { id: 'run-title' });
  readonly #route = element('p', { class: 'run-route' });
  readonly #main = element('div', { class: 'run-main' });
  readonly #result = new ResultView();
  /** By operation. */
  readonly #forms = new Map<string, RequestForm>();
  /** The run that goes on. */
  #running: AbortController | undefined;

  /**
   * @param load Reads the operations. It is called when the dialog opens first.
   * @param sandbox The sandbox of the tab.
   */
  constructor(load: () => Promise<Loaded>, sandbox: TabSandbox) {
    this.#load = load;
    this.#sandbox = sandbox;
    const close = element('button', { type: 'button' }, 'Close');
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => this.#running?.abort());
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    // Redoc has shortcuts of its own.
    this.#dialog.addEventListener('keydown', (event) => event.stopPropagation());
    const head = element('div', { class: 'run-head' }, element('div', {}, this.#title, this.#route), close);
    this.#dialog.append(head, this.#main);
  }

  /**
   * Opens the dialog and runs an operation.
   * @param address The address of the operation on the page.
   * @param row The error to force; without it, the sample runs.
   */
  async open(address: string, row?: ErrorRow): Promise<void> {
    if (!this.#dialog.isConnected) document.body.append(this.#dialog);
    this.#title.textContent = 'Run';
    this.#route.textContent = '';
    this.#main.replaceChildren(this.#result.section);
    this.#result.start('Reading the description.');
    this.#dialog.showModal();
    this.#result.focus();
    const { operations, runner } = await this.#load();
    const operation = operations.get(address);
    if (!operation) return this.#result.fail(`The page has no operation at #/${address}. Reload the page.`);
    this.#title.textContent = `Run: ${operation.title}`;
    this.#route.replaceChildren(element('b', {}, operation.method), ` ${operation.template}`);
    const form = this.#formOf(operation, runner);
    form.force(row && forcedBy(operation, row));
    this.#result.section.before(form.form);
    this.#result.reveal();
    await this.#run(operation, form, runner);
  }

  #formOf(operation: RunnableOperation, runner: Runner): RequestForm {
    const known = this.#forms.get(operation.id);
    if (known) return known;
    const reset = element('button', { type: 'button' }, 'Reset');
    const renew = element('button', { type: 'button' }, 'New sandbox');
    const actions = element(
      'div',
      { class: 'run-actions' },
      element('button', { type: 'submit', class: 'run-primary' }, 'Run'),
      ...[reset, renew],
      element('p', {}, noteOn(operation)),
    );
    const form = new RequestForm(operation, actions);
    reset.addEventListener('click', () => form.reset());
    renew.addEventListener('click', () => {
      this.#running?.abort();
      this.#sandbox.discard();
      this.#result.start('The next run gets a new sandbox with the data of the start.');
    });
    form.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#run(operation, form, runner);
    });
    this.#forms.set(operation.id, form);
    return form;
  }

  async #run(operation: RunnableOperation, form: RequestForm, runner: Runner): Promise<void> {
    this.#running?.abort();
    const entered = form.read();
    if (!entered) return;
    const { force, ...values } = entered;
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    const result = this.#result;
    result.start('Waiting for the response.');
    result.reveal();
    try {
      await runner.run(
        { operation, values, force, signal },
        {
          onStep: (step) => signal.aborted || result.step(step),
          onResponse: (response) => {
            if (signal.aborted) return;
            result.show(response, documentedFor(operation, response.status, response.body, force?.name));
            result.reveal();
          },
          onTask: (task) => signal.aborted || result.task(task),
        },
      );
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ControlRejection && (error.status === 401 || error.status === 403))
        this.#askForToken(error.message, () => this.#run(operation, form, runner));
      else result.fail((error as Error).message);
    }
  }

  #askForToken(message: string, retry: () => Promise<void>): void {
    controlToken.clear();
    this.#result.askForToken(message, (token) => {
      controlToken.set(token);
      this.#result.focus();
      void retry();
    });
  }
}

/** Several status codes can have examples of the same name. Then the message decides. */
function forcedBy({ responses }: RunnableOperation, { name, message }: ErrorRow): Forced | undefined {
  const named = responses.filter((one) => one.name === name);
  const start = message.replace(/\s*…$/, '');
  return (
    named.find(({ value }) => JSON.stringify(value)?.includes(JSON.stringify(start).slice(1, -1))) ?? named[0]
  );
}

function noteOn({ id, isSigned, role, body }: RunnableOperation): string {
  const key = role === 'admin' ? 'an admin key' : 'a key';
  const first = (preparations[id] ?? []).map(({ operation, take }) =>
    take ? `${operation} runs first and gives the ${take.as}.` : `${operation} runs first.`,
  );
  return [
    isSigned
      ? `The request is signed with ${key} of a sandbox that only this tab uses.`
      : 'This operation is public, so the request is not signed.',
    hasPlaceholders(body) &&
      'Players log in first, and their sessions replace values such as ALICE_SESSION_JWT.',
    ...first,
  ]
    .filter(Boolean)
    .join(' ');
}
