/** A view of the page, as the fragment of its address names it. */
export type Route =
  | { readonly view: 'tasks'; readonly status: string; readonly search: string }
  | { readonly view: 'task'; readonly id: string }
  | { readonly view: 'requests' | 'rules' | 'faults' | 'create' };

/** A view, and the world that it is of, where the address names one. */
export interface Place {
  readonly route: Route;
  readonly world: string | undefined;
}

const plain = ['requests', 'rules', 'faults', 'create'] as const;

/** Reads a fragment such as `#/tasks?status=failed&world=test`. What makes no sense leads to the list. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const parameters = new URLSearchParams(query);
  const world = parameters.get('world') ?? undefined;
  const [, first = '', second = ''] = path.split('/');
  const view = plain.find((one) => one === first);
  if (view !== undefined) return { route: { view }, world };
  if (first === 'tasks' && second !== '') return { route: { view: 'task', id: decoded(second) }, world };
  const status = parameters.get('status') ?? '';
  return { route: { view: 'tasks', status, search: parameters.get('search') ?? '' }, world };
}

/** The fragment of a view. */
export function placeHash({ route, world }: Place): string {
  const parameters = new URLSearchParams();
  if (route.view === 'tasks' && route.status !== '') parameters.set('status', route.status);
  if (route.view === 'tasks' && route.search !== '') parameters.set('search', route.search);
  if (world !== undefined) parameters.set('world', world);
  const path = route.view === 'task' ? `tasks/${encodeURIComponent(route.id)}` : route.view;
  return `#/${path}${parameters.size > 0 ? `?${parameters}` : ''}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A fragment that was typed by hand: there is no such task, and the view says so.
    return text;
  }
}
