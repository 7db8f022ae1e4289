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

/** What a sighting's own place says of one of its readings; it stays, whatever else the page links. */
export interface Standing {
  readonly candidate: Candidate;
  readonly needsContext: boolean;
  readonly needsFullName: boolean;
  readonly ambiguous: boolean;
  /** A title of theirs directly before. */
  readonly title: string | undefined;
  /** Context words that speak for it, and those that speak against it. */
  readonly pro: Nearest | undefined;
  readonly contra: Nearest | undefined;
}

/** The nearest of some words in the block; else the first that stands elsewhere on the page. */
interface Nearest {
  readonly words: readonly string[];
  readonly inBlock: { readonly word: string; readonly distance: number } | undefined;
  /** Place among the words; their number where none stands elsewhere. */
  readonly elsewhere: number;
}

/** Undefined where the form may not be read so here, whatever the page names. */
export function standingOf(
  candidate: Candidate,
  sighting: Sighting,
  page: Page,
  asOf: Day | null,
): Standing | undefined {
  const { entity, form } = candidate;
  const { flags } = form;
  if (flags.includes('never-mark')) return undefined;
  const needsFullName = flags.includes('needs-full-name');
  // Family names are for those who know who else on the page bears them.
  if (entity.kind === 'person' && needsFullName) return undefined;
  if (form.origin === 'office' && !heldOn(form, asOf)) return undefined;
  if (isAnothers(candidate, sighting, page)) return undefined;
  const title = entity.kind === 'person' ? titleBefore(page, sighting) : undefined;
  const isTheirs =
    title && entity.statements.some(({ value }) => meansSameTitle(title, String(value)));
  return {
    candidate,
    needsContext: flags.includes('needs-context'),
    needsFullName,
    ambiguous:
      flags.includes('ambiguous') || (!PLACE_LIKE.has(entity.kind) && isPlaceName(sighting.key)),
    title: isTheirs ? title : undefined,
    pro: nearest(form.context?.any, sighting, page),
    contra: nearest(form.context?.none, sighting, page),
  };
}

/**
 * What speaks for a reading with all that the page names, or undefined where the form may not be read
 * so: its context is missing or another one is nearer.
 */
export function supportFor(
  { candidate, needsContext, needsFullName, ambiguous, title, pro, contra }: Standing,
  sighting: Sighting,
  setting: Setting,
): Support | undefined {
  const { entity, form } = candidate;
  const against = contra && near(contra, setting);
  const context = pro && near(pro, setting);
  if (against && !(context && isInBlock(context) && context.distance <= against.distance))
    return undefined;
  let weight = 0;
  const evidence: Evidence[] = [];
  if (context) {
    weight += isInBlock(context) ? NEAR : ON_PAGE;
    evidence.push({ type: 'context', word: context.word });
  }
  if (title) {
    weight += TITLE;
    evidence.push({ type: 'title', text: title });
  }
  if (form.origin === 'office') {
    weight += OFFICE;
    evidence.push({ type: 'office', asOf: setting.asOf ?? '' });
  }
  // A name that needs no support is not its own witness.
  const needs = ambiguous || form.flags.length > 0 || sighting.candidates.length > 1;
  const otherNames = setting.linkedAs.get(entity.id);
  const isLinked =
    needs && otherNames !== undefined && (otherNames.size > 1 || !otherNames.has(sighting.key));
  if (isLinked) {
    weight += ALREADY_LINKED;
    evidence.push({ type: 'page', text: entity.caption });
  } else if (needsFullName) return undefined;
  const related = setting.ties(entity);
  if (related.length) {
    weight += RELATED;
    evidence.push({ type: 'related', to: related });
  }
  if (needsContext && !context && !isLinked) return undefined;
  if (ambiguous && evidence.length === 0) return undefined;
  return { weight, evidence, distance: context?.distance ?? Number.POSITIVE_INFINITY };
}

/** Of words or entity ids, the nearest in the block, else one anywhere on the page. */
function nearest(
  words: readonly string[] = [],
  sighting: Sighting,
  page: Page,
): Nearest | undefined {
  if (words.length === 0) return undefined;
  let inBlock: Nearest['inBlock'];
  for (const word of words) {
    const distance = page.distance(sighting.block, word, sighting);
    // "via AP" speaks for the AP in it, not for another one.
    if (distance === undefined || (distance > 0 && isAround(word, sighting))) continue;
    if (!inBlock || distance < inBlock.distance) inBlock = { word, distance };
  }
  const elsewhere = inBlock
    ? -1
    : words.findIndex((word) => page.says(word) && !isAround(word, sighting));
  return { words, inBlock, elsewhere: elsewhere < 0 ? words.length : elsewhere };
}

function near({ words, inBlock, elsewhere }: Nearest, { linked }: Setting) {
  if (inBlock) return inBlock;
  const named = words.findIndex((word) => linked.has(word));
  const first = words[named < 0 ? elsewhere : Math.min(named, elsewhere)];
  return first === undefined ? undefined : { word: first, distance: Number.POSITIVE_INFINITY };
}

function isInBlock({ distance }: { readonly distance: number }): boolean {
  return distance < Number.POSITIVE_INFINITY;
}

function isAround(word: string, { text }: Sighting): boolean {
  return word.length > text.length && word.toLowerCase().includes(text.toLowerCase());
}

function heldOn({ start, end }: Candidate['form'], asOf: Day | null): boolean {
  if (!asOf || !start) return false;
  return earliest(start) <= asOf && (end === undefined || latest(end) >= asOf);
}
