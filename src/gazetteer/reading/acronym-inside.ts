import type { Mention } from '../../model/mention';
import { anyScriptSticky } from '../../text/any-script';
import { type Gazetteer, match } from '../match';
import { inPlace } from './stops-inside';

/**
 * Names with their own short form in brackets before the last words: "Uyghur Human Rights Policy (UHRPA)
 * Act". The text around such brackets is matched once more without them, and a name that spans them replaces
 * the mentions that it overlaps.
 */
export function withAcronymInside(
  gazetteer: Gazetteer,
  text: string,
  found: readonly Mention[],
): readonly Mention[] {
  let over: Mention[] | undefined;
  let looked = 0;
  // Searching for two characters of which the first is a space is slow.
  for (
    let open = text.indexOf('(');
    open >= 0 && looked < MOST;
    open = text.indexOf('(', open + 1)
  ) {
    const at = open - 1;
    const pattern = BRACKETED.for(text);
    pattern.lastIndex = Math.max(0, at);
    const bracketed = pattern.exec(text)?.[0];
    if (!bracketed) continue;
    looked++;
    const from = Math.max(0, at - FARTHEST);
    const until = at + bracketed.length;
    const spelled = text.slice(from, at) + text.slice(until, until + FARTHEST);
    for (const { start, end, names } of match(gazetteer, spelled)) {
      if (from + start >= at || from + end <= at || from + start < (over?.at(-1)?.end ?? 0))
        continue;
      over ??= [];
      over.push({ start: from + start, end: from + end + bracketed.length, names });
    }
  }
  return over ? inPlace(found, over) : found;
}

/** An acronym in brackets, and a name that goes on. */
const BRACKETED = anyScriptSticky` \(\p{Lu}[\p{Lu}\d]{1,9}\)(?= \p{Lu}\p{Ll})`;
/** No paragraph has more, and a text of nothing but brackets must not be matched again and again. */
const MOST = 20;
/** How far from the brackets a name may begin or end, in UTF-16 units. */
const FARTHEST = 80;
