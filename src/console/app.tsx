import type { JSX } from 'preact';
import { locked } from './api/control.js';
import { NoticeList } from './parts/notice-list.js';
import { QuestionDialog } from './parts/question-dialog.js';
import { TokenForm } from './parts/token-form.js';
import { route, type ViewName, views } from './stores/navigation.js';
import { ActivityView } from './views/activity/activity-view.js';
import { AssetsView } from './views/assets/assets-view.js';
import { Bar } from './views/bar/bar.js';
import { ChartView } from './views/chart/chart-view.js';
import { FaultsView } from './views/faults/faults-view.js';
import { PlayersView } from './views/players/players-view.js';
import { RequestsView } from './views/requests/requests-view.js';
import { RoomsView } from './views/rooms/rooms-view.js';
import { TasksView } from './views/tasks/tasks-view.js';

const components: Record<ViewName, () => JSX.Element> = {
  requests: RequestsView,
  players: PlayersView,
  rooms: RoomsView,
  tasks: TasksView,
  assets: AssetsView,
  activity: ActivityView,
  faults: FaultsView,
  chart: ChartView,
};

/** The whole page: the bar, the menu, and one view. */
export function App(): JSX.Element {
  if (locked.value) return <TokenForm />;
  const { view } = route.value;
  const View = components[view];
  return (
    <>
      <button type="button" class="skip" onClick={toMain}>
        Skip to content
      </button>
      <Bar />
      <nav class="tabs" aria-label="Views">
        {views.map(([name, title]) => (
          <a key={name} href={`#/${name}`} aria-current={name === view ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <View />
      </main>
      <NoticeList />
      <QuestionDialog />
    </>
  );
}

function toMain(): void {
  document.getElementById('main')?.focus();
}
