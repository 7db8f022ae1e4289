import { expect, test } from 'vitest';
import { hasLetter, hasWord, mayName } from '../../src/page/letters';

test('letters and digits of every script are known as their Unicode properties have them', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const one = String.fromCodePoint(code);
    const told = [hasLetter(one), hasWord(one), mayName(`${one}${one}`)];
    const letter = /\p{L}/u.test(one);
    const right = [letter, /[\p{L}\p{N}]/u.test(one), letter];
    if (told.some((answer, index) => answer !== right[index])) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['Al', true],
  ['é́', true],
  ['9–17', false],
  ['A · B', false],
  ['Å · B', false],
  ['李强', true],
  ['a', false],
])('whether “%s” may be a name: %s', (text, may) => {
  expect(mayName(text)).toBe(may);
});
