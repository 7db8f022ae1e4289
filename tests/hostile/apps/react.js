import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { FIRST, HEAD, lines, second } from './words.js';

let step = () => {};

export function App() {
  const [n, set] = useState(0);
  step = () => flushSync(() => set((before) => before + 1));
  const item = (line) => h('li', { key: line }, 'Then ', h('b', null, line), ' spoke.');
  return h(
    'article',
    null,
    h('h1', null, HEAD),
    n % 2 ? null : h('p', { id: 'first' }, FIRST),
    h('p', { id: 'second' }, second(n)),
    h('ul', null, lines(n).map(item)),
  );
}

export function start(root) {
  flushSync(() => hydrateRoot(root, h(App)));
  return () => step();
}
