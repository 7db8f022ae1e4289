import { h, hydrate, render } from 'preact';
import { FIRST, HEAD, lines, second } from './words.js';

export const App = ({ n }) =>
  h(
    'article',
    null,
    h('h1', null, HEAD),
    n % 2 ? null : h('p', { id: 'first' }, FIRST),
    h('p', { id: 'second' }, second(n)),
    h(
      'ul',
      null,
      lines(n).map((line) => h('li', { key: line }, 'Then ', h('b', null, line), ' spoke.')),
    ),
  );

export function start(root) {
  let n = 0;
  hydrate(h(App, { n }), root);
  return () => {
    n += 1;
    render(h(App, { n }), root);
  };
}
