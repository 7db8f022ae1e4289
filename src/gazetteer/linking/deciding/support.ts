import type { Day } from '../../../model/date';
import type { Evidence } from '../../../model/mention';
import type { Candidate } from '../page/candidate';
import type { Sighting } from '../page/page';
import type { Named } from './named';
import { farAway, type Nearest } from './nearest';
import type { Standing } from './standing';

/** How much speaks for a reading, and what it is. */
export interface Support {
  /** Only the order of weights matters. */
  readonly weight: number;
  /** Characters to the nearest of its context words in the same block; infinite where there is none. */
  readonly distance: number;
  readonly context: string | undefined;
  readonly isNamedBeside: boolean;
}

const NEAR = 8;
const BESIDE = 8;
const TITLE = 6;
const OFFICE = 5;
const NAMED_BESIDE = 4;
const RELATED = 2;
const ON_PAGE = 1;

/**
 * What speaks for a reading, given all that the page names; undefined where the form cannot mean this, because
 * its context is missing or a word against it is nearer.
 */
export function supportFor(
  {
    candidate,
    title,
    beside,
    atHome,
    isDateline,
    isPassedOn,
    ofOnlyCountry,
    pro,
    contra,
  }: Standing,
  { candidates, key }: Sighting,
  named: Named,
): Support | undefined {
  const { entity, form, needsContext, needsFullName, ambiguous } = candidate;
  const against = contra && near(contra, named);
  const context = pro && (near(pro, named) ?? far(pro, candidate, named));
  if (
    against &&
    !beside &&
    !isDateline &&
    !(context && isInBlock(context) && context.distance < against.distance)
  )
    return undefined;
  // A name that needs no support is not asked for any.
  const needs = ambiguous || form.flags.length > 0 || candidates.length > 1;
  const isNamedBeside = needs && named.isNamedBeside(entity.id, key);
  if (needsFullName && !isNamedBeside && !ofOnlyCountry) return undefined;
  if (isPassedOn && !isNamedBeside) return undefined;
  if (needsContext && !context && !isNamedBeside && !beside && !isDateline && !ofOnlyCountry)
    return undefined;
  const isTied = (ambiguous || candidates.length > 1) && named.isTied(candidate);
  const weight =
    (context ? (isInBlock(context) ? NEAR : ON_PAGE) : 0) +
    (title ? TITLE : 0) +
    (beside ? BESIDE : 0) +
    (form.origin === 'office' ? OFFICE : 0) +
    (isNamedBeside ? NAMED_BESIDE : 0) +
    (isTied ? RELATED : 0) +
    (atHome ? ON_PAGE : 0) +
    (isDateline ? ON_PAGE : 0);
  if (ambiguous && weight === 0) return undefined;
  const distance = context?.distance ?? Number.POSITIVE_INFINITY;
  return { weight, distance, context: context?.word ?? beside, isNamedBeside };
}

function near({ words, inBlock, elsewhere }: Nearest, { entities }: Named) {
  if (inBlock) return inBlock;
  for (const word of words)
    if (word === elsewhere || (word.mayBeId && entities.has(word.text)))
      return { word: word.text, distance: Number.POSITIVE_INFINITY };
  return undefined;
}

/**
 * A word far away supports an entity only if the page names the entity elsewhere too, or something tied to it.
 */
function far(pro: Nearest, candidate: Candidate, named: Named) {
  // A team that was named above is not the country of that name further down.
  if (candidate.isLikePlace && candidate.needsContext) return undefined;
  if (!named.has(candidate.entity.id) && !named.isTied(candidate)) return undefined;
  const word = farAway(pro);
  return word === undefined ? undefined : { word, distance: Number.POSITIVE_INFINITY };
}

function isInBlock({ distance }: { readonly distance: number }): boolean {
  return distance < Number.POSITIVE_INFINITY;
}

/** The same as evidence that a card can put into words. */
export function evidenceOf(
  { candidate, title }: Standing,
  { context, isNamedBeside }: Support,
  named: Named,
  asOf: Day | null,
): Evidence[] {
  const { entity, form } = candidate;
  const evidence: Evidence[] = [{ type: 'name', text: form.text }];
  if (context !== undefined) evidence.push({ type: 'context', word: context });
  if (title) evidence.push({ type: 'title', text: title });
  if (form.origin === 'office') evidence.push({ type: 'office', asOf: asOf ?? '' });
  if (isNamedBeside) evidence.push({ type: 'page', text: entity.caption });
  const related = named.tiesOf(candidate);
  if (related.length) evidence.push({ type: 'related', to: related });
  return evidence;
}
