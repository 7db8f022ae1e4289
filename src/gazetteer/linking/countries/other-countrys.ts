import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { keyOf } from '../../words/key';
import { isSpace } from '../../words/letters';
import { isSmallElsewhere } from '../../words/small-elsewhere';
import { isSmallWord } from '../../words/small-words';
import { isTitleWord } from '../../words/titles';
import { type Candidate, isTied } from '../page/candidate';
import { isEnglish } from '../page/is-english';
import type { Page, Sighting } from '../page/page';
import { PLACE_LIKE } from '../page/place-like';
import { isStateOfUs, liesIn, UNITED_STATES } from '../places/lies-in';

/**
 * Whether the words next to a name that several countries use say that it is another country's:
 * "Vietnam's Ministry of Public Security", "the Vietnamese …", "the … of Vietnam".
 */
export function isOtherCountrys(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  const { isShared, needsFullName } = candidate;
  if (isLabelledParty(candidate)) return isOfSomebodyElse(candidate, sighting, page);
  if (!(isShared || (needsFullName && candidate.isBody) || isOfNobody(candidate))) return false;
  const text = page.blocks[sighting.block]?.text ?? '';
  const { end } = sighting;
  if (isOfNobody(candidate) && IN_PLACE.test(text.slice(end, end + 14))) return true;
  const left = before(text, sighting, page);
  if (left && isForeign(left, candidate, sighting, page, text)) return true;
  const right = after(text, sighting, candidate.isOfCountries);
  return right !== undefined && isForeign(right, candidate, sighting, page, text);
}

/** Whether a record that says nothing has a name that any country uses: "Uganda’s High Court". */
function isOfNobody({ entity, key }: Candidate): boolean {
  return entity.statements.length === 0 && ANY_BODY.test(key);
}

/** Of a party that a list only names, what stands before may be its own country, but what follows "of" is not. */
function isLabelledParty({ entity, key }: Candidate): boolean {
  return entity.statements.length === 0 && key.endsWith(' party');
}

/** "The Democratic Party of Japan". */
function isOfSomebodyElse(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  const text = page.blocks[sighting.block]?.text ?? '';
  const right = after(text, sighting, true);
  return right !== undefined && isForeign(right, candidate, sighting, page, text);
}

/** "The High Court in Kigali". */
const IN_PLACE = anyScript`^ in (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}\p{Ll}`;

const ANY_BODY =
  /^(?:(?:high|supreme|constitutional|federal|national) )*(?:court|assembly|parliament|senate|congress)$|^(?:ministry|department) of [a-z ]+$/;

type Place = readonly [start: number, end: number];

/** The capitalised word before: "Vietnam’s ", "Vietnamese ". */
function before(text: string, { start }: Sighting, page: Page): Place | undefined {
  // Most words before a name are in small letters and need no pattern.
  const from = Math.max(0, start - LONGEST_BEFORE);
  if (!isCapitalBefore(text, start, from)) return undefined;
  const match = NEXT_TO.exec(text.slice(from, start));
  const word = match?.[1];
  if (!match || !word || isSmallWord(word.toLowerCase()) || isTitleWord(word.toLowerCase()))
    return undefined;
  // “La ONU”, “Le FMI”.
  if (isSmallElsewhere(word) && !isEnglish(page)) return undefined;
  return [from + match.index, from + match.index + word.length];
}

/** "U.S." is one word; any other stop ends a sentence, so that what stands before says nothing. */
const NEXT_TO = anyScript`(?<![\p{L}.-])((?:\p{Lu}\.){2,}|\p{Lu}[\p{L}-]*)(?:['’]s?)?\s+$`;

const LONGEST_BEFORE = 40;

/** Whether the word before the space does not begin with a small ASCII letter, as far as `from`. */
function isCapitalBefore(text: string, start: number, from: number): boolean {
  let at = start - 1;
  while (at > from && isSpace(text.charCodeAt(at))) at--;
  while (at > from && !isSpace(text.charCodeAt(at - 1))) at--;
  const code = text.charCodeAt(at);
  return !(code >= 97 && code <= 122);
}

/**
 * The capitalised word after "of" or "for": "… of Vietnam". A ministry "for" a name belongs to that name; for what
 * is no body, "for" counts only before a small word, where the name goes on: "Medicare for All".
 */
function after(text: string, { end }: Sighting, isBody: boolean): Place | undefined {
  const next = text.charAt(end + 1);
  if (next !== 'o' && next !== 'f') return undefined;
  const match = OF_NAME.exec(text.slice(end, end + 60));
  const [, gap = '', word = ''] = match ?? [];
  if (!match || (next === 'f' && !isBody && !isSmallWord(word.toLowerCase()))) return undefined;
  return [end + gap.length, end + gap.length + word.length];
}

function isForeign(
  [start, end]: Place,
  candidate: Candidate,
  sighting: Sighting,
  page: Page,
  text: string,
): boolean {
  const { entity, form } = candidate;
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
    .flatMap(({ candidates }) => candidates.flatMap((one) => (one.isLikePlace ? [] : one.entity)));
  if (named.some((other) => isItsState(candidate, other))) return false;
  return (
    named.length === 0 || named.every((other) => mayHave(other, entity) && !isTied(entity, other))
  );
}

/** Whether something may have a body of its own ("UEFA’s Congress"), or an office ("the Secretary-General of the Commonwealth"). */
function mayHave({ kind }: Entity, of: Entity): boolean {
  if (PLACE_LIKE.has(kind)) return true;
  if (kind === 'intergovernmental-organization') return HEADED.has(of.kind);
  return kind === 'organization' && of.kind === 'legislature';
}

const HEADED: ReadonlySet<string> = new Set(['office', 'legislature']);

/** "California Democrats" belong to the one national party; "the Texas Democratic Party" is another. */
function isItsState({ entity, needsContext }: Candidate, { id }: Entity): boolean {
  return (
    entity.kind === 'political-party' &&
    needsContext &&
    liesIn(entity).includes(UNITED_STATES) &&
    isStateOfUs(id)
  );
}

/** China and Chinese, Atlan and Atlanese. */
function isSameStem(a: string, b: string): boolean {
  return a.slice(0, STEM) === b.slice(0, STEM) && a.length > 2;
}

const STEM = 4;

const OF_NAME = anyScript`^(\s(?:of|for)\s(?:the\s)?[“‘"']?)(\p{Lu}[\p{L}-]*)`;
