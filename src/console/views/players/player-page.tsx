import type { JSX } from 'preact';
import { ControlError, control, done } from '../../api/control.js';
import { Address } from '../../parts/record-name.js';
import { Panel, RecordPage } from '../../parts/record-page.js';
import { Failure, Loading } from '../../parts/states.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';
import { AllowanceTable } from './allowance-table.js';
import { BalanceTable } from './balance-table.js';
import { LockPanel } from './lock-panel.js';
import { NewestRequests } from './newest-requests.js';
import { OneTimePassword } from './otp-panel.js';
import { PlayerState } from './player-list.js';
import { SessionTable } from './session-table.js';

/** One player, with everything that can be changed. */
export function PlayerPage({ plyrId }: { plyrId: string }): JSX.Element {
  const { data, error, again } = useReading(
    () => done(control.GET('/players/{plyrId}', { params: { path: { plyrId } } })),
    ['player', 'balance', 'allowance', 'SUCCESS'],
    plyrId,
  );
  const isGone = error instanceof ControlError && error.status === 404;
  if (!data || isGone) return <NoPlayer plyrId={plyrId} error={error} retry={again} />;
  return (
    <RecordPage view="players" back="All players" title={data.plyrId} badges={<PlayerState player={data} />}>
      <Panel title="Log in">
        <OneTimePassword plyrId={data.plyrId} />
        <LockPanel player={data} />
      </Panel>
      <Panel title="Balances">
        <BalanceTable player={data} />
      </Panel>
      <Panel title="Allowances">
        <AllowanceTable player={data} />
      </Panel>
      <Panel title="Sessions">
        <SessionTable player={data} />
      </Panel>
      <Panel title="Addresses">
        <dl class="facts">
          <dt>Mirror address</dt>
          <dd>
            <Address address={data.mirrorAddress} what="mirror address" />
          </dd>
          <dt>Primary address</dt>
          <dd>
            <Address address={data.primaryAddress} what="primary address" />
          </dd>
        </dl>
      </Panel>
      <Panel title="Newest requests">
        <NewestRequests plyrId={data.plyrId} />
      </Panel>
    </RecordPage>
  );
}

/** Shown while the player loads, and if the player doesn't exist, for example after an undo. */
function NoPlayer({
  plyrId,
  error,
  retry,
}: {
  plyrId: string;
  error: Error | undefined;
  retry: () => void;
}): JSX.Element {
  if (!error) return <Loading what={plyrId} />;
  return (
    <>
      <Failure error={error} retry={retry} />
      <p class="empty">
        <a href={linkTo('players')}>All players</a>
      </p>
    </>
  );
}
