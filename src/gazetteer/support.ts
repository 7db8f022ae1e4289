import type { Day } from '../model/date';
import { earliest, latest } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import type { Evidence } from '../model/mention';
import type { Candidate, Page, Sighting } from './page';
import { isPlaceName } from './place-names';
import { isAnothers } from './qualifier';
import { PLACE_LIKE, type Ties } from './ties';
import { meansSameTitle, titleBefore } from './titles-on-page';

/** What the page is known to name, and when it appeared. */
export interface Setting {
  readonly page: Page;
  readonly linked: ReadonlyMap<EntityId, Entity>;
  /** Under which names, folded; one of earlier blocks under the empty name. */
  readonly linkedAs: ReadonlyMap<EntityId, ReadonlySet<string>>;
  readonly ties: Ties;
  readonly asOf: Day | null;
}

/** How much speaks for a reading. */
export interface Support {
  /** Only the order of weights matters. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  /** Characters to the nearest word of its context in the same block; infinite where there is none. */
  readonly distance: number;
}

const NEAR = 8;
const TITLE = 6;
const OFFICE = 5;
const ALREADY_LINKED = 4;
const RELATED = 2;
const ON_PAGE = 1;

/**
 * What speaks for reading a sighting as `candidate`, or undefined where the form may not be read so
 * here: its context is missing or another one is nearer, or nobody held the office on that day.
 */
export function supportFor(
  candidate: Candidate,
  sighting: Sighting,
  setting: Setting,
): Support | undefined {
  const { entity, form } = candidate;
  const flags = new Set(form.flags);
  if (!PLACE_LIKE.has(entity.kind) && isPlaceName(sighting.key)) flags.add('ambiguous');
  if (flags.has('never-mark')) return undefined;
  // Family names are for those who know who else on the page bears them.
  if (entity.kind === 'person' && flags.has('needs-full-name')) return undefined;
  if (isAnothers(candidate, sighting, setting.page)) return undefined;
  const parts: [number, Evidence][] = [];
  const context = contextOf(candidate, sighting, setting);
  if (context === 'against') return undefined;
  if (context)
    parts.push([
      Number.isFinite(context.distance) ? NEAR : ON_PAGE,
      { type: 'context', word: context.word },
    ]);
  const title = entity.kind === 'person' ? titleBefore(setting.page, sighting) : undefined;
  if (title && entity.statements.some(({ value }) => meansSameTitle(title, String(value))))
    parts.push([TITLE, { type: 'title', text: title }]);
  if (form.origin === 'office') {
    if (!heldOn(form, setting.asOf)) return undefined;
    parts.push([OFFICE, { type: 'office', asOf: setting.asOf ?? '' }]);
  }
  // A name that needs no support is not its own witness.
  const needs = flags.size > 0 || sighting.candidates.length > 1;
  const otherNames = setting.linkedAs.get(entity.id);
  if (needs && otherNames && (otherNames.size > 1 || !otherNames.has(sighting.key)))
    parts.push([ALREADY_LINKED, { type: 'page', text: entity.caption }]);
  else if (flags.has('needs-full-name')) return undefined;
  const related = setting.ties(entity);
  if (related.length) parts.push([RELATED, { type: 'related', to: related }]);
  if (
    flags.has('needs-context') &&
    !parts.some(([, { type }]) => type === 'context' || type === 'page')
  )
    return undefined;
  if (flags.has('ambiguous') && parts.length === 0) return undefined;
  return {
    weight: parts.reduce((sum, [weight]) => sum + weight, 0),
    evidence: parts.map(([, evidence]) => evidence),
    distance: context?.distance ?? Number.POSITIVE_INFINITY,
  };
}

/** The nearest word of the form's context; `against` where a word that speaks against it is nearer. */
function contextOf({ form }: Candidate, sighting: Sighting, setting: Setting) {
  const { any = [], none = [] } = form.context ?? {};
  const against = none.length ? near(none, sighting, setting) : undefined;
  const support = any.length ? near(any, sighting, setting) : undefined;
  if (
    against &&
    !(support && support.distance <= against.distance && Number.isFinite(support.distance))
  )
    return 'against';
  return support;
}

/** Of words or entity ids, the nearest in the block, else one anywhere on the page. */
function near(words: readonly string[], sighting: Sighting, { page, linked }: Setting) {
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const distance = page.distance(sighting.block, word, sighting);
    // "via AP" speaks for the AP in it, not for another one.
    if (distance === undefined || (distance > 0 && isAround(word, sighting))) continue;
    if (!best || distance < best.distance) best = { word, distance };
  }
  if (best) return best;
  const elsewhere = words.find(
    (word) => linked.has(word) || (page.says(word) && !isAround(word, sighting)),
  );
  return elsewhere === undefined
    ? undefined
    : { word: elsewhere, distance: Number.POSITIVE_INFINITY };
}

function isAround(word: string, { text }: Sighting): boolean {
  return word.length > text.length && word.toLowerCase().includes(text.toLowerCase());
}

function heldOn({ start, end }: Candidate['form'], asOf: Day | null): boolean {
  if (!asOf || !start) return false;
  return earliest(start) <= asOf && (end === undefined || latest(end) >= asOf);
}
