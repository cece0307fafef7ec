/** What a run returned, beside what the docs say. */
import { element } from '../dom-element.js';
import type { TaskState } from './run-operation.js';
import type { DocumentedResponse } from './runnable-operation.js';
import type { ApiResponse } from './send-request.js';

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const code = (text: string) => element('pre', { tabindex: '0' }, text);
const formatted = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** The part of the dialog with the result. */
export class ResultView {
  readonly #heading = element('h3', { id: 'run-result', tabindex: '-1' }, 'Response');
  readonly #content = element('div', {});
  readonly #status = element('p', { role: 'status', class: 'for-the-ear' });
  readonly #steps = element('ul', { class: 'run-steps' });
  readonly #task = element('section', { class: 'run-task' });
  /** To put into the dialog. */
  readonly section: HTMLElement = element('section', {
    class: 'run-result',
    'aria-labelledby': 'run-result',
  });

  constructor() {
    this.section.append(this.#heading, this.#content, this.#status);
  }

  /** Moves the focus to the result. */
  focus(): void {
    this.#heading.focus({ preventScroll: true });
    this.reveal();
  }

  /** Scrolls to the result. On a phone, it is below the request. */
  reveal(): void {
    this.section.scrollIntoView({ block: 'start' });
  }

  /**
   * Empties the view.
   * @param message What happens next.
   */
  start(message: string): void {
    this.#steps.replaceChildren();
    this.#task.replaceChildren();
    this.#content.replaceChildren(this.#steps, element('p', { class: 'run-wait' }, message));
    this.#say(message);
  }

  /**
   * Adds a step of the preparation.
   * @param step A sentence.
   */
  step(step: string): void {
    this.#steps.append(element('li', {}, step));
  }

  /**
   * Shows a response.
   * @param response The response.
   * @param documented The documented response to compare it with.
   */
  show(response: ApiResponse, documented: DocumentedResponse | undefined): void {
    const { status, headers, text, body, hint, durationMs } = response;
    const line = `${status} ${response.statusText}`.trim();
    const took = `${Math.max(1, Math.round(durationMs))} ms`;
    const parts: (Node | string)[] = [
      this.#steps,
      element(
        'p',
        { class: 'run-line' },
        element('strong', { class: status < 400 ? 'run-good' : 'run-bad' }, line),
        ` after ${took}`,
      ),
    ];
    if (hint) parts.push(element('p', { class: 'run-why' }, element('strong', {}, 'Why: '), hint));
    const rows = headers.map(([name, value]) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, value)),
    );
    const real = element(
      'section',
      { 'aria-label': 'Real response' },
      element('h4', {}, 'From the mock'),
      element('dl', {}, ...rows),
      text === '' ? element('p', {}, 'No body.') : code(formatted(body)),
    );
    parts.push(element('div', { class: 'run-pair' }, real, documentedPart(status, documented)), this.#task);
    this.#content.replaceChildren(...parts);
    this.#say(`${line} after ${took}. ${hint ? `Why: ${hint}` : ''}`);
  }

  /**
   * Shows how far the task of the request is.
   * @param task Its state.
   */
  task({ id, status, elapsedMs, response, isOver }: TaskState): void {
    const isGood = status === 'SUCCESS';
    const tone = isOver ? (isGood ? 'run-good' : 'run-bad') : 'run-pending';
    const line = element(
      'p',
      { class: 'run-line' },
      element('strong', { class: tone }, status),
      isOver ? ` after ${seconds(elapsedMs)}` : ` for ${seconds(elapsedMs)}`,
    );
    const progress = isOver ? '' : element('progress', { 'aria-label': `Task ${id}` });
    const why = response.hint
      ? element('p', { class: 'run-why' }, element('strong', {}, 'Why: '), response.hint)
      : '';
    const isPaused = isOver && status === 'PENDING';
    const advice = isPaused
      ? element('p', {}, 'The task is still PENDING. Its worker may be paused: see POST /_mock/tasks/resume.')
      : '';
    this.#task.replaceChildren(
      element('h4', {}, `Task ${id}`),
      ...[line, progress, why, advice, isOver ? code(formatted(response.body)) : ''],
    );
    if (isOver) this.#say(`Task ${status} after ${seconds(elapsedMs)}. ${response.hint ?? ''}`);
  }

  /**
   * Shows why there is no result.
   * @param message What is wrong, and what to do.
   */
  fail(message: string): void {
    this.#content.replaceChildren(this.#steps, element('p', { class: 'run-error', role: 'alert' }, message));
    this.#say('');
  }

  /**
   * Asks for the control token.
   * @param message Why the mock requires one.
   * @param onToken Gets the token.
   */
  askForToken(message: string, onToken: (token: string) => void): void {
    const input = element('input', {
      type: 'password',
      autocomplete: 'off',
      required: '',
      minlength: '16',
      'aria-describedby': 'run-token-note',
    });
    const form = element(
      'form',
      { class: 'run-token' },
      element('p', { class: 'run-error', role: 'alert' }, message),
      element('label', {}, element('span', {}, 'Control token'), input),
      element('button', { type: 'submit', class: 'run-primary' }, 'Continue'),
      element(
        'p',
        { id: 'run-token-note' },
        'The token is the value of --control-token with which the mock was started. This tab forgets it when you close it.',
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onToken(input.value);
    });
    this.#content.replaceChildren(form);
    this.#say('');
    input.focus();
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

function documentedPart(status: number, documented: DocumentedResponse | undefined): HTMLElement {
  const part = element('section', { 'aria-label': 'Documented response' }, element('h4', {}, 'In the docs'));
  if (!documented) {
    part.append(element('p', {}, `The docs have no response with the status code ${status}.`));
    return part;
  }
  const { name, summary, value } = documented;
  part.append(element('p', {}, element('code', {}, name), `: ${summary}`), code(formatted(value)));
  return part;
}
