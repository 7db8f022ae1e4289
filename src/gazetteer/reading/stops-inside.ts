import type { Mention } from '../../model/mention';
import { anyScript } from '../../text/any-script';
import { type Gazetteer, match } from '../match';
import { mayEnd } from '../matching/edges';
import { isDigit, isWordCode } from '../words/letters';

/**
 * Names with a stop between letters: "Booking.com". A stop ends a name, so a text with such stops is matched
 * once more with spaces in their place; a name that spans one of them replaces the mentions that it overlaps.
 * Linking checks whether the record has the stop too (`hasItsStops`).
 */
export function withStopsInside(
  gazetteer: Gazetteer,
  text: string,
  found: readonly Mention[],
): readonly Mention[] {
  const spaced = withoutStops(text);
  if (spaced === text) return found;
  const over = match(gazetteer, spaced).filter(
    ({ start, end }) => STOP_INSIDE.test(text.slice(start, end)) && !isInAddress(text, start, end),
  );
  return over.length > 0 ? inPlace(found, over) : found;
}

/** Whether a name is written with a stop between letters only if its record has one, and not as a month and a name. */
export function hasItsStops(listed: string, written: string): boolean {
  if (!written.includes('.')) return true;
  if (MONTH_BEFORE_NAME.test(written)) return false;
  return STOP_INSIDE.test(listed) || !STOP_INSIDE.test(written);
}

/** Single letters with stops are one word to the reader. */
const STOP_INSIDE = anyScript`\p{L}{2}\.\p{L}{2}`;
/** "… in Jan. Marten said" is not Jan Marten. */
const MONTH_BEFORE_NAME = /^(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s+\D/;

function withoutStops(text: string): string {
  let spaced = '';
  let from = 0;
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    // Most stops are followed by a space.
    if (!areLetters(text, at + 1) || !areLetters(text, at - 2)) continue;
    spaced += `${text.slice(from, at)} `;
    from = at + 1;
  }
  return from > 0 ? spaced + text.slice(from) : text;
}

function areLetters(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1));
}

function isLetter(code: number): boolean {
  return isWordCode(code) && !isDigit(code);
}

/** "www.booking.com", "Booking.com/help", "Booking.com.au". */
function isInAddress(text: string, start: number, end: number): boolean {
  return (
    (start > 0 && BEFORE.includes(text.charAt(start - 1))) ||
    text.charAt(end) === '/' ||
    !mayEnd(text, end)
  );
}

const BEFORE = './:';

/** The mentions, with others in place of those that they overlap. */
export function inPlace(found: readonly Mention[], over: readonly Mention[]): readonly Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  for (const one of over) {
    for (; at < found.length && (found[at] as Mention).end <= one.start; at++)
      mentions.push(found[at] as Mention);
    while (at < found.length && (found[at] as Mention).start < one.end) at++;
    mentions.push(one);
  }
  return [...mentions, ...found.slice(at)];
}
