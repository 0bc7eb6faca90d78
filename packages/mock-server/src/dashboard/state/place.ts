import { computed, signal } from '@preact/signals';
import { type Place, placeHash, type Route, readPlace } from '../model/route.ts';

const hash = signal(location.hash);
addEventListener('hashchange', () => {
  hash.value = location.hash;
});

/** Which view the address names, and of which world. */
export const place = computed<Place>(() => readPlace(hash.value));
export const route = computed<Route>(() => place.value.route);

/** A link to a view of the present world. */
export function hrefOf(to: Route): string {
  return placeHash({ route: to, world: place.value.world });
}

/** Goes to a view. */
export function go(to: Route): void {
  location.hash = hrefOf(to);
}

/** Changes the view without a step in the history, as a search does with each letter. */
export function replace(to: Route, world: string | undefined = place.value.world): void {
  history.replaceState(null, '', placeHash({ route: to, world }));
  hash.value = location.hash;
}
