import { flushSync, hydrate } from 'svelte';
import App from './Svelte.svelte';

export function start(root) {
  const state = $state({ n: 0 });
  hydrate(App, { target: root, props: { state } });
  return () => {
    state.n += 1;
    flushSync();
  };
}
