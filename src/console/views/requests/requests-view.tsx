import type { JSX } from 'preact';
import { Empty, Loading } from '../../parts/states.js';
import { connection, requests } from '../../stores/live.js';
import { goTo, route } from '../../stores/navigation.js';
import { FilterBar } from './filter-bar.js';
import { FirstVisit } from './first-visit.js';
import { filter, rows } from './journal.js';
import { RequestDetail } from './request-detail.js';
import { showAll } from './request-filter.js';
import { RequestGrid } from './request-grid.js';

/** The live journal, one request of it, or the first steps while it is empty. */
export function RequestsView(): JSX.Element {
  const { item } = route.value;
  const openId = item === undefined ? undefined : Number(item);
  if (requests.value.length === 0 && openId === undefined) {
    // The first events arrive shortly after the page.
    return connection.value === 'connecting' ? <Loading what="requests" /> : <FirstVisit />;
  }
  return (
    <div class={`requests-view${openId === undefined ? '' : ' has-detail'}`}>
      <div class="journal">
        <FilterBar />
        {rows.value.length === 0 ? (
          <NothingFound />
        ) : (
          <RequestGrid requests={rows.value} openId={openId} onOpen={({ id }) => goTo('requests', id)} />
        )}
      </div>
      {openId !== undefined && <RequestDetail key={openId} id={openId} />}
    </div>
  );
}

function NothingFound(): JSX.Element {
  if (requests.value.length === 0) return <Empty title="The journal is empty." />;
  return (
    <Empty title="No request matches the filters.">
      <button
        type="button"
        onClick={() => {
          filter.value = showAll;
        }}
      >
        Show all
      </button>
    </Empty>
  );
}
