import type { Entity } from '../model/entity';
import type { Candidate } from './candidate';
import { keyOf } from './key';
import { isSpace } from './letters';
import { isAnotherNations, isTied } from './nation';
import type { Page, Sighting } from './page';
import { PLACE_LIKE } from './place-like';
import { isUsState } from './place-names';
import { isSmallWord } from './small-words';
import { isTitleWord } from './titles';

/**
 * Whether the words next to a name say that somebody else of that name is meant: a ministry of another
 * country, a town in another state.
 */
export function isAnothers(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  return candidate.entity.kind === 'place'
    ? isElsewhere(candidate.entity, sighting, page)
    : isAnotherNations(candidate, sighting, page) || isOtherCountrys(candidate, sighting, page);
}

/** "Dublin, New Hampshire" is not in Ireland. */
function isElsewhere(entity: Entity, sighting: Sighting, page: Page): boolean {
  const lies = entity.statements.flatMap(({ property, to }) =>
    property === 'located-in' && to ? [to] : [],
  );
  const text = page.blocks[sighting.block]?.text.slice(sighting.end, sighting.end + 32) ?? '';
  const [, word, second] = /^, (\p{Lu}\p{L}+)( \p{Lu}\p{L}+)?/u.exec(text) ?? [];
  if (!word || lies.length === 0) return false;
  const [named] = page.within(sighting.block, sighting.end + 2, sighting.end + 3);
  const country = named?.candidates.find(({ entity: { kind } }) => COUNTRY.has(kind))?.entity.id;
  const isState = isUsState(keyOf(word)) || isUsState(keyOf(`${word}${second ?? ''}`));
  const region = country ?? (isState ? 'united-states' : undefined);
  return region !== undefined && !lies.includes(region);
}

const COUNTRY: ReadonlySet<string> = new Set(['country', 'territory']);

/**
 * Whether the words next to a name that several countries use say that it is another country's:
 * "Vietnam's Ministry of Public Security", "the Vietnamese …", "the … of Vietnam".
 */
function isOtherCountrys(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  const { entity, form } = candidate;
  if (entity.kind === 'person' || !form.flags.some((flag) => SHARED.has(flag))) return false;
  const text = page.blocks[sighting.block]?.text ?? '';
  const left = before(text, sighting);
  if (left && isForeign(left, candidate, sighting, page, text)) return true;
  const right = after(text, sighting);
  return right !== undefined && isForeign(right, candidate, sighting, page, text);
}

const SHARED: ReadonlySet<string> = new Set(['needs-context', 'ambiguous']);

type Place = readonly [start: number, end: number];

/** The capitalised word before: "Vietnam’s ", "Vietnamese ". */
function before(text: string, { start }: Sighting): Place | undefined {
  // Most words before are small ones, and no pattern need look at them.
  if (!isCapitalBefore(text, start)) return undefined;
  const from = Math.max(0, start - 40);
  const match = /(\p{Lu}[\p{L}.-]*)(?:['’]s?)?\s+$/u.exec(text.slice(from, start));
  const word = match?.[1];
  if (!match || !word || isSmallWord(word.toLowerCase()) || isTitleWord(word.toLowerCase()))
    return undefined;
  return [from + match.index, from + match.index + word.length];
}

/** Whether what stands before the space begins with a capital, or with what is not ASCII. */
function isCapitalBefore(text: string, start: number): boolean {
  let at = start - 1;
  while (isSpace(text.charCodeAt(at))) at--;
  while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at--;
  const code = text.charCodeAt(at);
  return !(code >= 97 && code <= 122);
}

/** The capitalised word after "of": "… of Vietnam". */
function after(text: string, { end }: Sighting): Place | undefined {
  const next = text.charAt(end + 1);
  if (next !== 'o' && next !== 'f') return undefined;
  const match = /^(\s(?:of|for)\s(?:the\s)?)(\p{Lu}[\p{L}-]*)/u.exec(text.slice(end, end + 60));
  const [, gap = '', word = ''] = match ?? [];
  return match ? [end + gap.length, end + gap.length + word.length] : undefined;
}

function isForeign(
  [start, end]: Place,
  { entity, form }: Candidate,
  sighting: Sighting,
  page: Page,
  text: string,
): boolean {
  const word = keyOf(text.slice(start, end));
  const words = [
    ...(form.context?.any ?? []),
    entity.caption,
    ...entity.names.map((name) => name.text),
  ];
  if (words.some((phrase) => phrase.split(/[\s-]/).some((other) => isSameStem(keyOf(other), word))))
    return false;
  const named = page
    .within(sighting.block, start, end)
    .filter((other) => other !== sighting)
    .flatMap(({ candidates }) => candidates.map((candidate) => candidate.entity));
  return (
    named.length === 0 ||
    named.every((other) => PLACE_LIKE.has(other.kind) && !isTied(entity, other))
  );
}

/** China and Chinese, Atlan and Atlanese. */
function isSameStem(a: string, b: string): boolean {
  return a.slice(0, STEM) === b.slice(0, STEM) && a.length > 2;
}

const STEM = 4;
