import type { Day } from '../../../model/date';
import { earliest, latest } from '../../../model/date';
import { countriesNamed } from '../countries/countries-named';
import type { Candidate } from '../page/candidate';
import type { Page, Sighting } from '../page/page';

/** Whether the office in a form was held on the day. */
export function heldOn({ start, end }: Candidate['form'], asOf: Day | null): boolean {
  if (!asOf || !start) return false;
  return earliest(start) <= asOf && (end === undefined || latest(end) >= asOf);
}

/**
 * Whether a title with a family name means somebody who held the office long ago: "under President Clinton" on a
 * page of 2022. The page must know the country, every household the person, and nobody of that name may hold the
 * office now.
 */
export function isRemembered(
  { entity, form }: Candidate,
  { candidates, block, start }: Sighting,
  page: Page,
  asOf: Day | null,
): boolean {
  if (!form.end || !HEAD.test(form.text)) return false;
  // Of two Bushes only one need be that well known: either may be meant.
  if (!candidates.some((other) => other.entity.familiarity === 'household')) return false;
  if (VICE.test((page.blocks[block]?.text ?? '').slice(Math.max(0, start - 5), start)))
    return false;
  if (asOf && latest(form.end) >= asOf) return false;
  if (candidates.some((other) => other.form.origin === 'office' && heldOn(other.form, asOf)))
    return false;
  const { countries, isKnown } = countriesNamed(page);
  return entity.statements.some(
    ({ property, to }) =>
      property === 'position-held' && to && (countries.has(to) || isKnown(to, entity.id)),
  );
}

/**
 * Whether the family name after a title is a name by itself: after the office has ended, or on a page without a day,
 * "Prime Minister Netanyahu" means the person whom "Netanyahu" alone means.
 */
export function isKnownAlone(
  { entity, form }: Candidate,
  { candidates }: Sighting,
  asOf: Day | null,
): boolean {
  if (asOf && !(form.start && earliest(form.start) <= asOf)) return false;
  if (candidates.some((other) => heldOn(other.form, asOf))) return false;
  return entity.names.some(
    ({ text, flags }) => !flags.includes('needs-full-name') && form.text.endsWith(` ${text}`),
  );
}

const VICE = /vice[ -]$/i;
const HEAD = /^(?:President|Prime Minister|Chancellor) /;
