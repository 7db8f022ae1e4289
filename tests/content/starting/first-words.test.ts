import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { firstWords } from '../../../src/content/starting/first-words';

function page(body: string, title = 'Ferries'): Document {
  const { document } = new Window();
  document.title = title;
  document.body.innerHTML = body;
  return document as unknown as Document; // The same interface, typed apart.
}

test('a page says its title first, then its paragraphs', () => {
  expect(firstWords(page('<nav>Menu</nav><p>One.</p><div><p>Two <b>more</b>.</p></div>'))).toEqual([
    'Ferries',
    'One.',
    'Two more.',
  ]);
});

test('no more is taken than a small message holds, and nothing of a paragraph longer than that', () => {
  const long = firstWords(page(`<p>${'word '.repeat(100)}</p>`.repeat(50)));
  expect(long.join('').length).toBeLessThan(3_100);
  expect(firstWords(page('<p>a</p>'.repeat(500))).length).toBeLessThan(50);
  expect(firstWords(page(`<p>${'x'.repeat(100_000)}</p>`))).toEqual(['Ferries']);
  // A larger message is refused, and then the page would not be read at all.
  expect(firstWords(page('<p>One.</p>', 'x'.repeat(100_000))).join('').length).toBeLessThan(3_100);
});

test('a page that says nothing but its title', () => {
  expect(firstWords(page('<div>No paragraph</div>', ''))).toEqual(['']);
});
