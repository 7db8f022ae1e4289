import { anyScript } from '../../../text/any-script';
import type { Block } from '../../reading/runs';
import { keyOf } from '../../words/key';
import type { Page } from '../page/page';
import { beginsSentence, placeOf, type Rest } from '../page/rests';
import type { Bearer, Bearers } from './bearers';

/**
 * The bearer whose whole name the page tells here, as lives do: "Emma Charlotte Vell (born 15 April 1990)" after
 * "Emma Vell", "William Jefferson Brunt (born …" under the headline "Bill Brunt", "Max Tarn (also known as Max Simon
 * Tarn)". Without such a sign, other given names are another person's.
 */
export function wholeNameOf(rest: Rest, { family }: Bearers, page: Page): Bearer | undefined {
  const { words, block } = rest;
  const keys = words.map(({ key }) => key);
  while (keys.length > 2 && GENERATION.test(keys[keys.length - 1] as string)) keys.pop();
  const [first = '', ...others] = keys;
  if (others.length === 0) return undefined;
  const [bearer, another] = family.get(others[others.length - 1] as string) ?? [];
  if (!bearer?.entity || another || bearer.at >= placeOf(rest)) return undefined;
  const { text } = page.blocks[block] as Block;
  const { caption } = bearer.entity;
  if (isAlsoKnownAs(text, words[0].start, caption)) return bearer;
  if (!beginsSentence(rest) && !(rest.titles.length > 0 && rest.run.opens)) return undefined;
  const isLife = LIFE.test(text.slice(rest.run.end, rest.run.end + LONGEST));
  const isSameGiven = bearer.given[0] === first;
  if (isLife && isSameGiven && bearer.given.length === 1) return bearer;
  return (isLife || isSameGiven) && isTitled(page, block, caption) ? bearer : undefined;
}

/** Whether one of the blocks before is the bearer's name and nothing else. */
function isTitled({ blocks }: Page, block: number, caption: string): boolean {
  const name = keyOf(caption.replace(/ \([^)]*\)$/, ''));
  return blocks
    .slice(Math.max(0, block - 3), block)
    .some(({ text }) => text.length < LONGEST && keyOf(text) === name);
}

/** Whether the bearer's name stands just before, with nothing between but words that announce another. */
function isAlsoKnownAs(text: string, at: number, caption: string): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const name = before.lastIndexOf(caption);
  return name >= 0 && ANNOUNCES.test(before.slice(name + caption.length));
}

/** How much text around a name is looked at. */
const LONGEST = 160;

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

/** A bracket with a day or years of life, or "was born"; "(1993)" behind a name is a citation. */
const LIFE = anyScript`^(?:,? (?:Jr|Sr|I+|IV)\b\.?)?(?:,? (?:was |who was )?born\b| ?\((?:[^()]{0,80}[;,] ?)?(?:born|b\.|n[ée]e?|\d{1,2} \p{Lu}\p{L}+ \d{4}|\p{Lu}\p{L}+ \d{1,2}, \d{4}|(?:c\. ?)?\d{4} ?[-–—])(?!\p{L}))`;

const ANNOUNCES = anyScript`^(?: ?\([^()]{0,100}\))?(?: \([^()]{0,60}[;,] |[ ,(]{1,3})(?:(?:also|better|otherwise) known as|born|n[ée]e?|a\.?k\.?a\.?|(?:full|real|birth) name)(?: as|:| is| was)? (?:[\p{L}\p{M}. ]{0,40} or )?$`;
