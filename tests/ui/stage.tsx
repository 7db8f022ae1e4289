import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { resetScene } from './fake-browser';
import { plain } from './plain';

/** A place to render for each test of a file, and hands to act on what is there. */
export function stage() {
  let root: HTMLElement;
  beforeEach(() => {
    resetScene();
    // Which happy-dom lacks; nothing here changes two things at once.
    const locks = { request: async (_name: string, work: () => unknown) => work() };
    Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });

  /** Every answer of the fake browser is a promise or two away. */
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

  return {
    async show(what: ComponentChild) {
      act(() => render(what, root));
      await settle();
      await settle();
    },
    settle,
    /** What is to be read, its spaces as a keyboard has them. */
    text: () => plain(root.textContent),
    all: (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)],
    /** The button, or the control of the label, that says `words`. */
    async click(words: string) {
      const found = [...root.querySelectorAll<HTMLElement>('button, label')].find(
        (each) => each.textContent === words || each.getAttribute('aria-label') === words,
      );
      if (!found) throw new Error(`nothing says ${words}`);
      const named = document.getElementById(found.getAttribute('for') ?? '');
      act(() => (named ?? found.querySelector('input') ?? found).click());
      await settle();
    },
    async type(words: string) {
      const field = root.querySelector<HTMLInputElement>('input[role=combobox]');
      if (!field) throw new Error('no field');
      act(() => {
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settle();
    },
    async press(key: string) {
      const field = root.querySelector('input[role=combobox]');
      act(() => {
        field?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      });
      await settle();
    },
  };
}
