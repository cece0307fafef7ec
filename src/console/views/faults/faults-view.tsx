import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { control, done } from '../../api/control.js';
import { Failure, Loading } from '../../parts/states.js';
import { useReading } from '../../parts/use-reading.js';
import { overview } from '../../stores/mock-info.js';
import { route } from '../../stores/navigation.js';
import { FaultForm } from './fault-form.js';
import { FaultList } from './fault-list.js';
import { IncidentLibrary } from './incident-library.js';

/** Faults and incidents. `#/faults/new:OPERATION:PLAYER` opens the form with both filled in. */
export function FaultsView(): JSX.Element {
  const faults = overview.value?.faults ?? [];
  const { data, error, again } = useReading(() => done(control.GET('/incidents')), ['any']);
  // The counts of faults are in the overview. Incidents have the same faults.
  const hits = faults.map(({ id, hits, remaining }) => `${id} ${hits} ${remaining}`).join();
  useEffect(again, [hits]);
  const wanted = /^new(?::([^:]*)(?::(.*))?)?$/.exec(route.value.item ?? '');
  return (
    <div class="faults-view">
      <div class="faults-column">
        <FaultList faults={faults} />
        {data ? (
          <IncidentLibrary incidents={data.incidents} onChange={again} />
        ) : error ? (
          <Failure error={error} retry={again} />
        ) : (
          <Loading what="incidents" />
        )}
      </div>
      <FaultForm isWanted={wanted !== null} operation={wanted?.[1]} player={wanted?.[2]} />
    </div>
  );
}
