import type { Evidence } from '../../../model/mention';
import { anyScript } from '../../../text/any-script';
import type { Word } from '../../reading/runs';
import { keyOf } from '../../words/key';
import { HYPHEN } from '../../words/letters';
import type { PartOfName } from '../deciding/annotations';
import type { Decisions } from '../deciding/decide';
import { signAfter } from '../page/as-spelled';
import type { Page } from '../page/page';
import { placeOf, type Rest } from '../page/rests';
import { followsArticle } from '../page/words-before';
import { choose, familyOf, isHeadline } from './bearer-meant';
import { type Bearer, type Bearers, bearerOf } from './bearers';
import { type CalledByFamily, calledByFamily, givenName, politeName } from './given-name-meant';
import { monthsAsNames } from './month-names';
import { namesOf } from './names-of';
import { isOfAnother } from './only-name';
import { settleShortNames } from './short-names';
import { standsAsName } from './stands-as-name';
import { wholeNameOf } from './whole-names';

/**
 * Links family names and given names to the person whose full name the page gives: "Hu", "Mr Hu",
 * "Duncan Smith". Where a name has two bearers, only the title that goes with it can choose one;
 * otherwise both are named, or neither where one of them is not in the dataset.
 */
export function linkPartsOfNames(
  page: Page,
  decisions: Decisions,
  rests: readonly Rest[],
  bearers: Bearers,
): readonly PartOfName[] {
  settleShortNames(page, decisions, bearers);
  const found: PartOfName[] = [];
  const called = calledByFamily(rests, bearers);
  for (const rest of rests) {
    const part = partOf(rest, called, bearers, page);
    if (part) found.push(part);
    else if (isDouble(rest)) found.push(...halvesOf(rest, bearers, page));
  }
  found.push(...monthsAsNames(bearers, page));
  return found;
}

/**
 * Whether `count` words, of which this is the last, may be part of a name, or of two. False positives are
 * possible.
 */
export function mayBePart(last: Word, count: number, bearers: Bearers): boolean {
  return bearers.mayEndWith(last) || (count === 1 && last.isHyphenated);
}

function partOf(
  rest: Rest,
  called: CalledByFamily,
  bearers: Bearers,
  page: Page,
): PartOfName | undefined {
  const { words } = rest;
  if (rest.follows || !bearers.mayEndWith(words[words.length - 1] as Word)) return undefined;
  // "Disney+" is not Walt Disney.
  if (signAfter(page.blocks[rest.block]?.text ?? '', (words[words.length - 1] as Word).end))
    return undefined;
  const keys = words.map(({ key }) => key);
  const whole = keys.join(' ');
  const chosen =
    choose(familyOf(whole, rest, bearers, page), rest, isHeadline(page, rest)) ??
    (keys.length > 1
      ? wholeName(keys, rest, bearers, page)
      : (givenName(bearers, rest, page) ?? politeName(bearers, rest, called)));
  const first = chosen?.[0]?.entity;
  if (!chosen || !first || isOfAnother(first, rest, page)) return undefined;
  if (words.length === 1 && (!standsAsName(rest, page) || isAnothersGivenName(rest, page)))
    return undefined;
  const others = chosen.slice(1).flatMap(({ entity }) => entity ?? []);
  const evidence: Evidence[] = [{ type: 'surname', of: first.caption }];
  if (rest.titles.length) evidence.push({ type: 'title', text: rest.titles.join(' ') });
  return {
    block: rest.block,
    start: startWithParticles(rest, chosen[0] as Bearer, page),
    end: (words[words.length - 1] as Word).end,
    decision: { entities: [first, ...others], evidence },
  };
}

/** "The Gerald Ford" is no man. */
function wholeName(keys: readonly string[], rest: Rest, bearers: Bearers, page: Page) {
  if (followsArticle(page.blocks[rest.block]?.text ?? '', rest.words[0].start)) return undefined;
  const told = wholeNameOf(rest, bearers, page);
  return told ? [told] : bearerOf(keys, bearers, placeOf(rest));
}

/**
 * "[Saudi adviser Ahmad] Assiri", "Ambassador (Alexander) Yakovenko": an editor inserted a given name to tell the
 * person from somebody else, so neither the family name nor the insertion means that somebody else.
 */
function isAnothersGivenName({ words: [{ start, end }], block }: Rest, page: Page): boolean {
  const text = page.blocks[block]?.text ?? '';
  if (INSERTED.test(text.slice(Math.max(0, start - 24), start))) return true;
  return OPENING.includes(text.charCodeAt(start - 1)) && CLOSED.test(text.slice(end, end + 3));
}

const INSERTED = anyScript`\p{Lu}\p{Ll}+\] $`;
/** "(" and "[". */
const OPENING: readonly number[] = [40, 91];
const CLOSED = anyScript`^[)\]] \p{Lu}`;

function isDouble({ words }: Rest): boolean {
  return words.length === 1 && words[0].isHyphenated && words[0].parts.length === 2;
}

/** "The Nijjar-Pannun plots": two joined family names are two people, if the page knows both. */
function halvesOf(rest: Rest, bearers: Bearers, page: Page): readonly PartOfName[] {
  const [word] = rest.words;
  const names = word.text.split(HYPHEN);
  const halves: PartOfName[] = [];
  for (const [index, { at }] of word.parts.entries()) {
    const name = names[index] ?? '';
    const chosen = choose(bearers.family.get(keyOf(name)), rest, isHeadline(page, rest));
    const entity = chosen?.length === 1 ? chosen[0]?.entity : undefined;
    if (!entity) return [];
    const start = word.start + at;
    const evidence: Evidence[] = [{ type: 'surname', of: entity.caption }];
    halves.push({
      block: rest.block,
      start,
      end: start + name.length,
      decision: { entities: [entity], evidence },
    });
  }
  return halves;
}

/** The name starts at the particle, "de Pulford", if both the text and the name have it. */
function startWithParticles({ words: [word], block }: Rest, bearer: Bearer, page: Page): number {
  const text =
    page.blocks[block]?.text.slice(Math.max(0, word.start - 12), word.start).toLowerCase() ?? '';
  const name = bearer.entity ? namesOf(bearer.entity) : undefined;
  for (const family of name?.family ?? []) {
    const particles = family.slice(0, -word.key.length);
    if (particles && family.endsWith(` ${word.key}`) && text.endsWith(particles))
      return word.start - particles.length;
  }
  return word.start;
}
