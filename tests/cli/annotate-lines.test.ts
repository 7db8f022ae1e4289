import { expect, test } from 'vitest';
import { givenIn } from '../../src/cli/annotate-lines';

test.each([
  ['a text', '{"id":1,"text":"Hu met."}', { id: 1, content: 'Hu met.', kind: 'text' }],
  ['a page', '{"html":"<p>Hu"}', { id: null, content: '<p>Hu', kind: 'html' }],
  [
    'a page with its address',
    '{"html":"<p>Hu","url":"https://courier.example/"}',
    { id: null, content: '<p>Hu', kind: 'html', address: 'https://courier.example/' },
  ],
])('a line gives %s', (_what, line, given) => {
  expect(givenIn(line, 1)).toEqual(given);
});

test.each([
  ['no JSON', '{"text":', /^line 7: .*JSON/],
  ['no object', '"Hu met."', /^line 7: expected an object$/],
  ['no text', '{"id":1}', /^line 7: expected "text" or "html", a text$/],
  ['a number for a text', '{"text":5}', /^line 7: expected "text" or "html", a text$/],
])('a line with %s is refused by its number', (_what, line, error) => {
  expect(() => givenIn(line, 7)).toThrow(error);
});
