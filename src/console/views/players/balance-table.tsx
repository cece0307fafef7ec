import type { JSX } from 'preact';
import type { PlayerInfo } from '../../../control-client/control-types.js';
import { AmountField } from '../../parts/amount-field.js';
import { TokenName } from '../../parts/record-name.js';
import { RecordTable } from '../../parts/record-table.js';
import { giveTokens, setBalance } from './change-player.js';

/** The balances of both addresses, changed in place, and a form that gives tokens. */
export function BalanceTable({ player }: { player: PlayerInfo }): JSX.Element {
  const { plyrId, balances, primaryBalances } = player;
  const tokens = [...new Set([...Object.keys(balances), ...Object.keys(primaryBalances)])];
  const column = (title: string, address: 'balances' | 'primaryBalances') => ({
    title,
    cell: (token: string) => (
      <AmountField
        label={`${token}, ${title.toLowerCase()}`}
        value={player[address][token] ?? '0'}
        save={(amount) => setBalance(plyrId, address, token, amount)}
      />
    ),
  });
  return (
    <>
      <RecordTable
        rows={tokens}
        keyOf={(token) => token}
        columns={[
          { title: 'Token', cell: (token) => <TokenName token={token} /> },
          column('Mirror address', 'balances'),
          column('Primary address', 'primaryBalances'),
        ]}
      />
      <p class="quiet">Games spend from the mirror address.</p>
      <GiveForm plyrId={plyrId} />
    </>
  );
}

function GiveForm({ plyrId }: { plyrId: string }): JSX.Element {
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = (name: string) => String(new FormData(form).get(name)).trim();
    const to = field('to') === 'primary' ? 'primary' : 'mirror';
    if (await giveTokens(plyrId, { token: field('token'), amount: field('amount'), to })) form.reset();
  }
  return (
    <form class="inline-form" onSubmit={submit}>
      <label>
        Token
        <input name="token" required size={8} placeholder="plyr" autocomplete="off" />
      </label>
      <label>
        Amount
        <input name="amount" required size={8} inputMode="decimal" autocomplete="off" />
      </label>
      <label>
        To
        <select name="to">
          <option value="mirror">Mirror address</option>
          <option value="primary">Primary address</option>
        </select>
      </label>
      <button type="submit">Give tokens</button>
    </form>
  );
}
