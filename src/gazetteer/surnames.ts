import type { Entity } from '../model/entity';
import type { Evidence, Span } from '../model/mention';
import { type Bearer, type Bearers, mayBe, namesOf, noBearers } from './bearers';
import type { Decision, Decisions } from './decide';
import type { Page, Sighting } from './page';
import { type PersonName, readPersonName } from './person-name';
import type { Rest } from './rests';
import type { Word } from './runs';
import { smallWord } from './small-words';
import { standsAsName } from './stands-as-name';
import { isTitleWord } from './titles';

/** A part of a person's name standing for the person. */
export interface PartOfName extends Span {
  readonly block: number;
  readonly decision: Decision;
}

/** Whom earlier blocks of the page named in full. */
export interface Earlier {
  readonly people: readonly Entity[];
  /** Family names of people that the dataset does not know. */
  readonly strangers: readonly string[];
}

/**
 * Links family names and given names to the person whose full name the page gives: "Hu", "Mr Hu",
 * "Duncan Smith". Where a name has two bearers, one is chosen only by the title that goes with it;
 * else both are named, or nothing is said where one of them is not in the dataset.
 */
export function linkPartsOfNames(
  page: Page,
  decisions: Decisions,
  rests: readonly Rest[],
  earlier: Earlier,
): { found: readonly PartOfName[]; strangers: readonly string[] } {
  const bearers = noBearers();
  const names = new Map<string, PersonName | undefined>();
  const introduce = (entity: Entity, at: number, titles: readonly string[], written = '') => {
    if (entity.kind !== 'person') return;
    const key = `${entity.id} ${written}`;
    const name = names.has(key) ? names.get(key) : namesOf(entity, written);
    names.set(key, name);
    if (name) bearers.add(name, { entity, given: name.given, at, titles });
  };
  for (const entity of earlier.people) introduce(entity, -1, []);
  for (const key of earlier.strangers)
    bearers.add({ family: [key], given: [], familyFirst: false }, stranger([], -1, []));
  const introduced = new Set<Decision>();
  for (const sighting of page.sightings) {
    const decision = decisions[sighting.index];
    if (!decision) continue;
    const [entity, other] = decision.entities;
    if (other || entity.kind !== 'person') continue;
    const titles = titlesBefore(sighting);
    // One decision stands for the same name in many places, and only titles are new there.
    if (introduced.has(decision) && titles.length === 0) continue;
    introduced.add(decision);
    introduce(entity, place(sighting), titles, sighting.text);
  }
  const strangers: string[] = [];
  for (const rest of rests) strangers.push(...introduceStranger(bearers, rest, page));
  const found: PartOfName[] = [];
  for (const rest of rests) {
    const part = partOf(rest, bearers, page);
    if (part) found.push(part);
  }
  return { found, strangers };
}

function stranger(given: readonly string[], at: number, titles: readonly string[]): Bearer {
  return { given, at, titles };
}

/**
 * Two to four capitalised words that no known bearer explains are taken for a stranger's full name.
 * Gives the word that would be the family name, for the page's memory.
 */
function introduceStranger(bearers: Bearers, rest: Rest, page: Page): string[] {
  const { words, titles } = rest;
  if (words.length < 2 || words.length > 4 || rest.follows) return [];
  const first = words[0].key;
  const last = (words[words.length - 1] as Word).key;
  if (!mayBeStranger(rest, page)) return [];
  const shares = bearers.family.has(last) || bearers.family.has(first) || bearers.given.has(first);
  if (
    shares &&
    !bearerOf(
      words.map(({ key }) => key),
      bearers,
    )
  ) {
    const name = readPersonName(words.map(({ text }) => text).join(' '));
    const at = place({ block: rest.block, start: words[0].start });
    if (name) bearers.add(name, stranger(name.given, at, titles));
  }
  return [last];
}

/** Prose, no article before it, and no word that names of people do not have. */
function mayBeStranger({ words, block }: Rest, { blocks }: Page): boolean {
  const { text = '', style } = blocks[block] ?? {};
  if (style !== 'prose' || words.some(isNoName)) return false;
  return !followsArticle(text, words[0].start);
}

/** "The Mersey Ferry" is nobody. */
function followsArticle(text: string, at: number): boolean {
  // "the", "a" and "an" end with one of three letters.
  if (!ARTICLE_ENDS.includes(text.charAt(at - 2))) return false;
  return /\b(?:the|an?)\s$/i.test(text.slice(Math.max(0, at - 5), at));
}

const ARTICLE_ENDS = 'eanEAN';

function isNoName(word: Word): boolean {
  return smallWord(word) !== undefined || (word.odd && NO_NAME.test(word.text));
}

const NO_NAME = /^\p{Lu}{2,}s?$|\d/u;

/** The bearer whom a longer part of the name can only mean: "Habern Freeman" of Habern W. Freeman. */
function bearerOf(keys: readonly string[], bearers: Bearers): readonly Bearer[] | undefined {
  for (let from = 1; from < keys.length; from++) {
    const candidates = bearers.family.get(keys.slice(from).join(' ')) ?? [];
    const fitting = candidates.filter(
      (bearer) => bearer.entity && mayBe(bearer, keys.slice(0, from)),
    );
    if (fitting.length) return fitting;
  }
  return undefined;
}

function partOf(rest: Rest, bearers: Bearers, page: Page): PartOfName | undefined {
  const { words } = rest;
  if (rest.follows || !bearers.endsWith(words[words.length - 1] as Word)) return undefined;
  const keys = words.map(({ key }) => key);
  const whole = keys.join(' ');
  const chosen =
    choose(bearers.family.get(whole), rest, isHeadline(page, rest)) ??
    (keys.length > 1 ? bearerOf(keys, bearers) : givenName(bearers, rest, page));
  const first = chosen?.[0]?.entity;
  if (!chosen || !first) return undefined;
  if (words.length === 1 && !standsAsName(rest, page)) return undefined;
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

/** The bearer of a name that stands alone here; several where nothing decides between them. */
function choose(
  all: readonly Bearer[] | undefined,
  rest: Rest,
  isHeadline: boolean,
): readonly Bearer[] | undefined {
  if (!all) return undefined;
  const here = place({ block: rest.block, start: rest.words[0].start });
  const before = all.filter(({ at }) => at < here);
  // A headline comes before the full name; prose that does speaks of someone else.
  const bearers = before.length || !isHeadline ? before : all;
  if (bearers.length < 2) return bearers.length ? bearers : undefined;
  const titled = bearers.filter(({ titles }) =>
    titles.some((title) => rest.titles.includes(title)),
  );
  if (titled.length === 1) return titled;
  return bearers.every(({ entity }) => entity) ? bearers : undefined;
}

/** A block without a full stop, before the third: headline or standfirst. */
function isHeadline({ blocks }: Page, { block }: Rest): boolean {
  const text = blocks[block]?.text ?? '';
  return block < 3 && text.length < 200 && !/[.!?]["”’]?\s*$/.test(text);
}

/** A given name alone means someone only where nobody else on the page has it. */
function givenName(bearers: Bearers, rest: Rest, page: Page): readonly Bearer[] | undefined {
  const { words, titles, block } = rest;
  const [{ key, start }] = words;
  if (titles.length || bearers.family.has(key)) return undefined;
  // "The Bill would …" is a law.
  if (followsArticle(page.blocks[block]?.text ?? '', start)) return undefined;
  const all = bearers.given.get(key) ?? [];
  return all.length === 1 ? all : undefined;
}

/** "de Pulford" where the text has "de" and the name has it too. */
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

function titlesBefore({ run, from }: Sighting): string[] {
  const titles: string[] = [];
  for (let at = from - 1; at >= 0 && isTitleWord(run?.words[at]?.key ?? ''); at--)
    titles.push(run?.words[at]?.key ?? '');
  return titles;
}

/** A place on the page as a number that grows in reading order. */
function place({ block, start }: { block: number; start: number }): number {
  return block * LONGEST_BLOCK + start;
}

const LONGEST_BLOCK = 1e7;
