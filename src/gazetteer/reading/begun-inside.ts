import type { Mention } from '../../model/mention';
import { anyScript } from '../../text/any-script';
import { type Gazetteer, match } from '../match';
import { isTitleWord } from '../words/titles';

/**
 * A name that begins with an article or a title may hide a longer one that begins inside it: "the
 * Mediterranean" hides "Mediterranean Sea", and "Crown Prince Mohammed" hides "Mohammed bin Salman".
 * Returns the mentions of a text with such longer ones in place of the shorter.
 */
export function begunInside(
  gazetteer: Gazetteer,
  text: string,
  found: readonly Mention[],
): readonly Mention[] {
  let better: Mention[] | undefined;
  for (let index = 0; index < found.length; index++) {
    const mention = found[index] as Mention;
    const longer = longerThan(gazetteer, text, mention);
    if (longer) better ??= found.slice(0, index);
    const last = better?.[better.length - 1];
    if (better && !(last && mention.start < last.end)) better.push(longer ?? mention);
  }
  return better ?? found;
}

function longerThan(gazetteer: Gazetteer, text: string, mention: Mention): Mention | undefined {
  const { start, end } = mention;
  if (!mayGoOn(text, end) || !hidesItsBegin(text, mention)) return undefined;
  if (!GOES_ON.test(text.slice(end, end + 6))) return undefined;
  for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
    const from = at + 1;
    const [first] = match(gazetteer, text.slice(from, end + FARTHEST));
    if (first?.start === 0 && from + first.end > end)
      return { ...first, start: from, end: from + first.end };
  }
  return undefined;
}

/** A space, and after it no letter with which only small words begin. */
function mayGoOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1);
  return text.charCodeAt(end) === SPACE && !(next > SMALL_B && next <= SMALL_Z && next !== SMALL_I);
}

const SPACE = 32;
const SMALL_B = 98;
const SMALL_I = 105;
const SMALL_Z = 122;

/** Another word of the name: a capital, or a particle. */
const GOES_ON = anyScript`^ (?:\p{Lu}|bin |bint |al-|ibn )`;

function hidesItsBegin(text: string, { start, end }: Mention): boolean {
  const space = text.indexOf(' ', start);
  if (space < 0 || space > end) return false;
  const first = text.slice(start, space).toLowerCase();
  return first === 'the' || first === 'crown' || isTitleWord(first);
}

/** How far after the shorter name the longer one may end, in UTF-16 units. */
const FARTHEST = 60;
