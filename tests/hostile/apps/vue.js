import { createSSRApp, h, nextTick, ref } from 'vue';
import { FIRST, HEAD, lines, second } from './words.js';

export function app(n = ref(0)) {
  return createSSRApp({
    render: () =>
      h('article', [
        h('h1', HEAD),
        n.value % 2 ? null : h('p', { id: 'first' }, FIRST),
        h('p', { id: 'second' }, second(n.value)),
        h(
          'ul',
          lines(n.value).map((line) => h('li', { key: line }, ['Then ', h('b', line), ' spoke.'])),
        ),
      ]),
  });
}

export function start(root) {
  const n = ref(0);
  app(n).mount(root);
  return () => {
    n.value += 1;
    return nextTick();
  };
}
