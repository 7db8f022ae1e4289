import { ancestors } from '../ancestors';
import type { Block } from '../block';
import type { Dom } from '../dom';
import { HEADLINE_UNITS } from '../scan';
import { mayTell } from './said-by-head';

/** How many lines of the supposed article are looked at. */
export const LINES_LOOKED_AT = 40;
/** Fewer headlines of other articles than this may be a box beside one. */
const FEWEST = 4;
/** Unlinked text this long is prose: after the second such line an article has begun. */
export const PROSE_UNITS = 200;

/** At least so many of them must have a day of their own. */
const FEWEST_DATED = 3;
/** A headline's day stands in a line no longer than this, and no further from the headline. */
const DATE_UNITS = 60;
const LINES_BEFORE = 1;
const LINES_AFTER = 3;

/**
 * Whether these lines are the beginning not of an article but of a list of others, each with its day: there
 * are more headlines that lead away than lines of prose. `dated` counts elements with a machine-readable date.
 */
export function isList(lines: readonly Block[], dom: Dom, dated: () => number): boolean {
  const prose = lines.map(({ text, linked }) => text.trim().length - linked >= PROSE_UNITS);
  const begun = prose.findIndex((is, index) => is && prose.indexOf(true) < index);
  const leads = lines.map((line) => leadsTo(line, dom));
  const first = leads.findIndex((link) => link !== undefined);
  if (first < 0 || (begun >= 0 && begun < first)) return false;
  // A link may be around a headline and what stands under it.
  const others = [...new Set(leads.filter((link) => link !== undefined))];
  if (others.length < FEWEST || others.length < prose.filter(Boolean).length) return false;
  const besideDates = others.filter((link) => {
    const at = leads.indexOf(link);
    return lines.slice(Math.max(0, at - LINES_BEFORE), at + LINES_AFTER).some(isDate);
  });
  return besideDates.length >= FEWEST_DATED || dated() >= FEWEST_DATED;
}

function isDate({ text, linked }: Block): boolean {
  const units = text.trim().length - linked;
  return units > 0 && units < DATE_UNITS && mayTell(text);
}

/** The link of a line that is the headline of another page, which is little more than that one link. */
export function leadsTo({ text, linked, element, nodes }: Block, dom: Dom): Element | undefined {
  const units = text.trim().length;
  // A heading may be shorter than other headlines.
  const isHeading = ancestors(element, dom, 3).some((up) => /^h[1-6]$/.test(dom.localName(up)));
  if (isHeading ? linked < 0.9 * units : linked < HEADLINE_UNITS || linked < 0.6 * units)
    return undefined;
  const links = new Set<Element>();
  for (const { node } of nodes) {
    const holder = dom.above(node);
    const link = holder && ancestors(holder, dom, 5).find((up) => dom.localName(up) === 'a');
    if (link) links.add(link);
  }
  const [link, other] = links;
  return !other && link && !dom.attribute(link, 'href')?.trim().startsWith('#') ? link : undefined;
}
