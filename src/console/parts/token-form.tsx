import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { control, done, locked } from '../api/control.js';
import { controlToken } from '../api/control-token.js';

/** Asks for the control token, once for each tab. */
export function TokenForm(): JSX.Element {
  const [isWrong, setWrong] = useState(false);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    controlToken.set(String(new FormData(form).get('token')));
    try {
      await done(control.GET('/'));
      location.reload();
    } catch {
      controlToken.clear();
      setWrong(true);
    }
  }

  return (
    <main class="gate">
      <h1>PLYR mock</h1>
      <p>{locked.value}</p>
      <form onSubmit={submit}>
        <label>
          Control token
          <input name="token" type="password" required minLength={16} autocomplete="off" />
        </label>
        <button type="submit" class="primary">
          Open the console
        </button>
        {isWrong && (
          <p class="error" role="alert">
            The mock did not accept this token.
          </p>
        )}
      </form>
      <p>
        The token is the value of <code>--control-token</code> with which the mock was started. This tab
        forgets it when you close it.
      </p>
    </main>
  );
}
