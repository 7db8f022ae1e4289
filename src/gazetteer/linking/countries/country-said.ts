import type { Entity, EntityId } from '../../../model/entity';
import { once } from '../../once';
import { standsAt } from '../../words/letters';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { hidesCountry, liesIn } from '../places/lies-in';
import { mayBeAnyCountrys } from './countries-named';

/**
 * Whether the text says that a name which many countries use is this country's: it heads the paragraph ("Kenya: The
 * National Assembly passed …"), or a body or party is said to be in it or in its capital ("told Parliament in Ottawa").
 */
export function isOfCountrySaid(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  if (!mayBeAnyCountrys(candidate)) return false;
  const nation = nationSaid(sighting, page);
  return nation !== undefined && liesIn(candidate.entity).includes(nation);
}

/** Whether it says so anywhere on the page. */
export function mayBeOfCountrySaid(candidate: Candidate, page: Page): boolean {
  if (!mayBeAnyCountrys(candidate)) return false;
  const { nations } = said(page);
  return nations.size > 0 && liesIn(candidate.entity).some((home) => nations.has(home));
}

/** Whether it says that the name is another country's: in "Philippines: Senate opens trial", "the Senate in Ottawa". */
export function isOfOtherCountrySaid(
  candidate: Candidate,
  sighting: Sighting,
  page: Page,
): boolean {
  if (!(candidate.isShared || candidate.needsFullName) || !candidate.isOfCountries) return false;
  const nation = nationSaid(sighting, page);
  if (nation === undefined) return false;
  const homes = liesIn(candidate.entity);
  return homes.length > 0 && !homes.includes(nation) && !homes.some(hidesCountry);
}

function nationSaid({ index, block }: Sighting, page: Page): EntityId | undefined {
  const { seats, labels } = said(page);
  return seats.get(index) ?? labels.get(block);
}

/**
 * The countries that blocks begin with, before a colon; those in which, or in whose capitals, mentions are said to be;
 * and all of these.
 */
const said = onceAPage(({ blocks, sightings }: Page) => {
  const labels = new Map<number, EntityId>();
  const seats = new Map<number, EntityId>();
  const nations = new Set<EntityId>();
  for (const { index, block, start, end, candidates } of sightings) {
    const text = blocks[block]?.text ?? '';
    const label = start === 0 && standsAt(text, end, ': ') ? onlyCountry(candidates) : undefined;
    if (label) labels.set(block, label);
    const next = sightings[index + 1];
    const isIn = next?.block === block && next.start - end === IN.length && standsAt(text, end, IN);
    const seat = isIn ? (capitalsCountry(next) ?? onlyCountry(next.candidates)) : undefined;
    if (seat) seats.set(index, seat);
    for (const nation of [label, seat]) if (nation) nations.add(nation);
  }
  return { labels, seats, nations };
});

const IN = ' in ';

function onlyCountry([only, other]: readonly Candidate[]): EntityId | undefined {
  if (only?.entity.kind !== 'country' || other || only.neverMark || only.ambiguous)
    return undefined;
  return only.entity.id;
}

function capitalsCountry({ candidates }: Sighting): EntityId | undefined {
  for (const { entity } of candidates) {
    const nation = capitalOf(entity);
    if (nation) return nation;
  }
  return undefined;
}

/** The country of which a town is the capital. */
const capitalOf = once((entity: Entity): EntityId | undefined => {
  if (entity.kind !== 'place') return undefined;
  if (CAPITALS.has(entity.id)) return liesIn(entity)[0];
  return entity.statements.find(
    ({ property, value }) => property === 'capital' && String(value).startsWith('of '),
  )?.to;
});

/** Capitals whose own records do not say so; Delhi is said for New Delhi. */
const CAPITALS: ReadonlySet<EntityId> = new Set(
  'ankara,berlin,delhi,kyiv,london,moscow,new-delhi,paris,seoul,taipei,tehran,tokyo,vienna'.split(
    ',',
  ),
);
