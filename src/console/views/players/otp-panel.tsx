import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { control, done } from '../../api/control.js';
import { CopyButton } from '../../parts/copy-button.js';
import { useReading } from '../../parts/use-reading.js';
import { sandboxNow } from '../../stores/sandbox-clock.js';
import { withUndo } from '../../stores/undo.js';

const untilNextMs = 90_000;

/** A one-time password that works now, with its remaining time, and the one that always works. */
export function OneTimePassword({ plyrId }: { plyrId: string }): JSX.Element {
  const { data, error, again } = useReading(
    async () => {
      const read = await done(control.GET('/players/{plyrId}/otp', { params: { path: { plyrId } } }));
      return { ...read, endsAt: sandboxNow.peek() + read.validForMs };
    },
    ['player'],
    plyrId,
  );
  const leftMs = data ? data.endsAt - sandboxNow.value : 0;
  const isOver = data !== undefined && leftMs <= 0;
  useEffect(() => {
    if (isOver) again();
  }, [isOver, data]);

  if (error) return <p class="error">{error.message}</p>;
  if (!data) return <p class="quiet">…</p>;
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return (
    <div class="otp">
      <span class="quiet">One-time password</span>
      <div class="otp-row">
        <strong class="otp-code">{data.otp}</strong>
        <CopyButton text={data.otp} label="Copy password" />
        <span class="quiet">{seconds} s left</span>
      </div>
      <progress aria-label="Time left" max={untilNextMs} value={Math.max(0, leftMs)} />
      {data.isUsed && (
        <p>
          All current passwords were used.{' '}
          <button type="button" onClick={advance}>
            Move the clock 90 seconds ahead
          </button>
        </p>
      )}
      {data.fixedOtp !== undefined && (
        <p class="quiet">
          <code>{data.fixedOtp}</code> always works for this player.
        </p>
      )}
    </div>
  );
}

const advance = () =>
  withUndo(
    () => done(control.POST('/clock/advance', { body: { ms: untilNextMs } })),
    'The clock is 90 seconds ahead.',
  );
