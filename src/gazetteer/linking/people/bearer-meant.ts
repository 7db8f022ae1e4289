import { anyScript } from '../../../text/any-script';
import { endsLikeSentence } from '../../words/sentence';
import type { Page } from '../page/page';
import { placeOf, type Rest } from '../page/rests';
import type { Bearer, Bearers } from './bearers';

/** The bearer of a name that stands alone here; several where nothing decides between them. */
export function choose(
  all: readonly Bearer[] | undefined,
  rest: Rest,
  isHeadline: boolean,
): readonly Bearer[] | undefined {
  if (!all) return undefined;
  const here = placeOf(rest);
  const before = all.filter(({ at }) => at < here);
  // A headline may come before the full name; prose before it speaks of someone else.
  const bearers = before.length || !isHeadline ? before : all;
  if (bearers.length < 2) return bearers.length ? bearers : undefined;
  const titled = bearers.filter(({ titles }) =>
    titles.some((title) => rest.titles.includes(title)),
  );
  if (titled.length === 1) return titled;
  return bearers.every(({ entity }) => entity) ? bearers : undefined;
}

/** One of the first three blocks, without a full stop: headline or standfirst. */
export function isHeadline({ blocks }: Page, { block }: Rest): boolean {
  const text = blocks[block]?.text ?? '';
  return block < 3 && text.length < 200 && !endsLikeSentence(text);
}

/** Who bears a family name; where it is listed only as "de Pulford", the small words before it count too. */
export function familyOf(
  whole: string,
  { words: [{ start }], block }: Rest,
  { family }: Bearers,
  page: Page,
): readonly Bearer[] | undefined {
  const bearers = family.get(whole);
  const text = page.blocks[block]?.text ?? '';
  const letter = text.charCodeAt(start - 2);
  if (bearers || !(letter >= SMALL_A && letter <= SMALL_Z)) return bearers;
  const before = text.slice(Math.max(0, start - 10), start);
  const [, first = '', last] = PARTICLES.exec(before) ?? [];
  return last ? (family.get(last + whole) ?? family.get(first + last + whole)) : undefined;
}

const SMALL_A = 97;
const SMALL_Z = 122;
const PARTICLES = anyScript`(?<!\p{L})(\p{Ll}{2,3} )?(\p{Ll}{2,3} )$`;
