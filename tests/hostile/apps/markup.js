import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { render } from 'svelte/server';
import { renderToString as vueToString } from 'vue/server-renderer';
import { App } from './react.js';
import Svelte from './Svelte.svelte';
import { app } from './vue.js';

/** What the server of each app sends; Preact takes up the same as React. */
export async function markup() {
  const react = renderToString(createElement(App));
  return { react, preact: react, vue: await vueToString(app()), svelte: render(Svelte).body };
}
