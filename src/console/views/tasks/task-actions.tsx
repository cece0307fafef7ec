import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TaskInfo } from '../../../control-client/control-types.js';
import { delay, fail, finish, hold, release } from './change-task.js';

/** Error messages of a reverted transaction, and of a node of the chain. */
const knownMessages = ['Transaction Receipt Failed', 'nonce too low', 'replacement transaction underpriced'];
const delays = [
  [10_000, '10 seconds'],
  [60_000, 'a minute'],
  [600_000, '10 minutes'],
  [3_600_000, 'an hour'],
] as const;

/** The buttons of a waiting task. Failing and delaying it open a small form first. */
export function TaskActions({ task }: { task: TaskInfo }): JSX.Element {
  const [open, setOpen] = useState<'fail' | 'delay'>();
  const about = `${task.method} ${task.taskId}`;
  const opener = (form: 'fail' | 'delay', label: string) => (
    <button
      type="button"
      aria-label={`${label} ${about}`}
      aria-expanded={open === form}
      onClick={() => setOpen(open === form ? undefined : form)}
    >
      {label}…
    </button>
  );
  return (
    <fieldset
      aria-label={about}
      class="task-actions"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || open === undefined) return;
        setOpen(undefined);
        event.currentTarget.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
      }}
    >
      <div class="buttons">
        <button type="button" aria-label={`Finish ${about}`} onClick={() => finish(task)}>
          Finish
        </button>
        {opener('fail', 'Fail')}
        <button
          type="button"
          aria-label={`${task.isHeld ? 'Release' : 'Hold'} ${about}`}
          onClick={() => (task.isHeld ? release(task) : hold(task))}
        >
          {task.isHeld ? 'Release' : 'Hold'}
        </button>
        {opener('delay', 'Delay')}
      </div>
      {open === 'fail' && <FailForm task={task} />}
      {open === 'delay' && <DelayForm task={task} close={() => setOpen(undefined)} />}
    </fieldset>
  );
}

function FailForm({ task }: { task: TaskInfo }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    await fail(task, input.current?.value.trim() ?? '');
  }
  const list = `messages-${task.taskId}`;
  return (
    <form class="inline-form" onSubmit={submit}>
      <label>
        Error message
        <input ref={input} list={list} placeholder={knownMessages[0]} autocomplete="off" size={26} />
      </label>
      <datalist id={list}>
        {knownMessages.map((message) => (
          <option key={message} value={message} />
        ))}
      </datalist>
      <button type="submit" class="danger">
        Fail the task
      </button>
    </form>
  );
}

function DelayForm({ task, close }: { task: TaskInfo; close: () => void }): JSX.Element {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (await delay(task, Number(select.current?.value))) close();
  }
  return (
    <form class="inline-form" onSubmit={submit}>
      <label>
        Takes longer by
        <select ref={select}>
          {delays.map(([ms, title]) => (
            <option key={ms} value={ms}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Delay the task</button>
    </form>
  );
}
