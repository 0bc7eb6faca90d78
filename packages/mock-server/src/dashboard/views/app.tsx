import { Notices } from '../parts/notices.tsx';
import { connection, loaded } from '../state/mock.ts';
import { route } from '../state/place.ts';
import { ClockBar } from './clock-bar.tsx';
import { CreateView } from './create-view.tsx';
import { FaultsView } from './faults-view.tsx';
import { Header } from './header.tsx';
import { Loading, LostBanner, NeedsToken, NoWorld } from './no-world.tsx';
import { RequestsView } from './requests-view.tsx';
import { RulesView } from './rules-view.tsx';
import { TaskView } from './task-view.tsx';
import { TasksView } from './tasks-view.tsx';

/** The whole page. */
export function App() {
  return (
    <div class="app">
      <Header />
      <LostBanner />
      {loaded.value && connection.value.kind !== 'needs-token' && <ClockBar />}
      <main id="main" tabIndex={-1}>
        <View />
      </main>
      <Notices />
    </div>
  );
}

function View() {
  const { kind } = connection.value;
  const { view } = route.value;
  if (kind === 'needs-token') return <NeedsToken />;
  if (view === 'create') return <CreateView />;
  if (kind === 'no-world') return <NoWorld />;
  if (!loaded.value) return <Loading />;
  if (view === 'task') return <TaskView key={route.value.id} id={route.value.id} />;
  if (view === 'requests') return <RequestsView />;
  if (view === 'rules') return <RulesView />;
  if (view === 'faults') return <FaultsView />;
  return <TasksView />;
}
