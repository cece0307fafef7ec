import type { JSX } from 'preact';
import type { PlayerInfo } from '../../../control-client/control-types.js';
import { AmountField } from '../../parts/amount-field.js';
import { TokenName } from '../../parts/record-name.js';
import { RecordTable } from '../../parts/record-table.js';
import { setAllowance } from './change-player.js';

const day = 86_400;

/** What games can spend, changed in place, and a form for one more. */
export function AllowanceTable({ player: { plyrId, allowances } }: { player: PlayerInfo }): JSX.Element {
  return (
    <>
      {allowances.length === 0 && <p class="quiet">No game can spend tokens of this player.</p>}
      {allowances.length > 0 && (
        <RecordTable
          rows={allowances}
          keyOf={({ gameId, token }) => `${gameId} ${token}`}
          columns={[
            { title: 'Game', cell: ({ gameId }) => gameId },
            {
              title: 'Token',
              cell: ({ token, isCurrent }) => (
                <>
                  <TokenName token={token} /> {!isCurrent && <span class="badge warn">Expired</span>}
                </>
              ),
            },
            {
              title: 'Amount',
              cell: ({ gameId, token, amount }) => (
                <AmountField
                  label={`Allowance of ${gameId} for ${token}`}
                  value={amount === null ? 'No limit' : String(amount)}
                  save={(changed) => setAllowance(plyrId, { gameId, token, amount: changed })}
                />
              ),
            },
            {
              title: 'Actions',
              isTitleHidden: true,
              cell: ({ gameId, token }) => (
                <button
                  type="button"
                  class="danger"
                  aria-label={`Remove the allowance of ${gameId} for ${token}`}
                  onClick={() => setAllowance(plyrId, { gameId, token, amount: '0' })}
                >
                  Remove
                </button>
              ),
            },
          ]}
        />
      )}
      <AllowForm plyrId={plyrId} gameId={allowances[0]?.gameId ?? ''} />
    </>
  );
}

function AllowForm({ plyrId, gameId }: { plyrId: string; gameId: string }): JSX.Element {
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = (name: string) => String(new FormData(form).get(name)).trim();
    const allowance = { gameId: field('game'), token: field('token'), amount: field('amount') };
    const days = field('days');
    const result = await setAllowance(plyrId, {
      ...allowance,
      ...(days !== '' && { expiresIn: Math.round(Number(days) * day) }),
    });
    if (result) form.reset();
  }
  return (
    <form class="inline-form" onSubmit={submit}>
      <label>
        Game
        <input name="game" required size={10} defaultValue={gameId} autocomplete="off" />
      </label>
      <label>
        Token
        <input name="token" required size={8} placeholder="plyr" autocomplete="off" />
      </label>
      <label>
        Amount
        <input name="amount" required size={8} inputMode="decimal" autocomplete="off" />
      </label>
      <label>
        Days
        <input name="days" type="number" min={0} max={36_500} step="any" placeholder="365" />
      </label>
      <button type="submit">Allow</button>
    </form>
  );
}
