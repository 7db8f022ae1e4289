import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { isSelected } from '../../../src/content/pointing/selected';

const TEXT = 'Then Hu Binchen of Interpol left.';
const START = TEXT.indexOf('Hu');
const END = START + 'Hu Binchen'.length;

/** A page with the name, in a component or not, and with a stretch of its own text or of another selected. */
function pageWith(selected: string, { inComponent = false } = {}) {
  const { document } = new Window() as unknown as { document: Document };
  const other = document.body.appendChild(document.createElement('p'));
  other.textContent = 'Nobody stands here.';
  const host = document.body.appendChild(document.createElement('p'));
  const parent = inComponent ? host.attachShadow({ mode: 'open' }) : host;
  const node = parent.appendChild(document.createTextNode(TEXT));
  const within = TEXT.includes(selected) ? node : (other.firstChild as Text);
  const from = within.data.indexOf(selected);
  if (selected)
    document.getSelection()?.setBaseAndExtent(within, from, within, from + selected.length);
  return isSelected(document, { pieces: [{ node, start: START, end: END }] });
}

test.each([
  ['nothing', '', false],
  ['words of another paragraph', 'Nobody', false],
  ['other words of the paragraph', 'Interpol', false],
  ['the name', 'Hu Binchen', true],
  ['a part of it', 'Bin', true],
  ['words around it', 'Then Hu Binchen of', true],
  ['words up to it', 'Then ', true],
])('whether a name is selected, where the reader selected %s', (_title, selected, expected) => {
  expect(pageWith(selected)).toBe(expected);
});

test('a name in a component counts as selected wherever the selection is', () => {
  expect(pageWith('Nobody', { inComponent: true })).toBe(true);
  expect(pageWith('', { inComponent: true })).toBe(false);
});
