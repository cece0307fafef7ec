import type { JSX } from 'preact';
import { addPlayer } from './change-player.js';

/** A form for one more player. */
export function AddPlayer(): JSX.Element {
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = (name: string) => String(new FormData(form).get(name)).trim();
    if (await addPlayer(field('plyrId'), field('plyr'))) form.reset();
  }
  return (
    <details class="panel">
      <summary>Add a player</summary>
      <form class="inline-form" onSubmit={submit}>
        <label>
          PLYR[ID]
          <input name="plyrId" required size={12} autocomplete="off" autocapitalize="none" />
        </label>
        <label>
          Balance in plyr
          <input name="plyr" size={10} inputMode="decimal" placeholder="0" autocomplete="off" />
        </label>
        <button type="submit">Add</button>
      </form>
    </details>
  );
}
