import { isPartialDate } from '../../model/date';
import { isLink } from '../address';
import { isItemId, labelOf, type RawItem } from './api';
import { claims, type ReadClaim, type Snaks } from './claims';
import type { ItemContext } from './entity';
import { fitting } from './fitting';
import { MAPPINGS, QUALIFIERS, REFERENCES } from './properties';

interface DraftSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly type: 'reference';
  readonly published: string | null;
  readonly archived: string | null;
  readonly checked: string | null;
}

/** The most statements of one property; no card shows longer lists. */
const MOST_OF_ONE = 24;
const MOST_REFERENCES = 2;
const MOST_SOURCES = 60;

/** The statements of an item in our terms, and the sources that it names; both are drafts for the parser. */
export function statements(item: RawItem, context: ItemContext) {
  const sources: Record<string, DraftSource> = {};
  const found = [];
  for (const [id, mapping] of MAPPINGS)
    for (const claim of claims(item, id, mapping.best).slice(0, MOST_OF_ONE)) {
      const told = value(claim.value, context, mapping.time);
      if (!told) continue;
      const keys = cite(claim, item, context, sources);
      const dates = interval(claim.qualifiers);
      const when = mapping.time ? { start: told.value } : dates;
      const dated = when.start || dates.end || dates.asOf;
      found.push({
        property: mapping.property,
        ...told,
        ...when,
        ...(!dated && { asOf: context.today }),
        sources: keys,
      });
    }
  return { statements: found.slice(0, 200), sources };
}

/** The ids of items that an item's claims name, so that their names can be asked for. */
export function named(item: RawItem): readonly string[] {
  const ids = new Set<string>();
  const add = (value: unknown) => {
    if (typeof value === 'string' && isItemId(value)) ids.add(value);
  };
  for (const [id, mapping] of MAPPINGS)
    for (const claim of claims(item, id, mapping.best).slice(0, MOST_OF_ONE)) {
      add(claim.value);
      for (const reference of claim.references.slice(0, MOST_REFERENCES))
        reference[REFERENCES.statedIn]?.forEach(add);
    }
  return [...ids];
}

/** The value of a statement: an item's name, a number or a date; undefined for anything else. */
function value(given: unknown, { label }: ItemContext, time: true | undefined) {
  if (typeof given === 'number') return Number.isSafeInteger(given) ? { value: given } : undefined;
  if (typeof given !== 'string' || !given) return undefined;
  if (time) return isPartialDate(given) ? { value: given } : undefined;
  if (!isItemId(given)) return undefined;
  const name = fitting(label(given), 300);
  return name === undefined ? undefined : { value: name, to: given.toLowerCase() };
}

function interval(qualifiers: Snaks): { start?: string; end?: string; asOf?: string } {
  const start = date(qualifiers, QUALIFIERS.start);
  const end = date(qualifiers, QUALIFIERS.end);
  const asOf = date(qualifiers, QUALIFIERS.at);
  // An interval that ends before it starts is an error in Wikidata.
  if (start && end && end < start.slice(0, end.length)) return { start };
  return { ...(start && { start }), ...(end && { end }), ...(asOf && { asOf }) };
}

function date(snaks: Snaks, property: string): string | undefined {
  const [first] = snaks[property] ?? [];
  return typeof first === 'string' && isPartialDate(first) ? first : undefined;
}

/** Keys of the sources that a claim names, or of the item itself where it names none. */
function cite(
  claim: ReadClaim,
  item: RawItem,
  context: ItemContext,
  sources: Record<string, DraftSource>,
): string[] {
  const named = claim.references
    .slice(0, MOST_REFERENCES)
    .flatMap((reference) => source(reference, context) ?? []);
  const keys = named.flatMap((source) => {
    const key = `r${fingerprint(source.url)}`;
    if (!sources[key] && Object.keys(sources).length >= MOST_SOURCES) return [];
    sources[key] ??= source;
    return [key];
  });
  if (keys.length) return [...new Set(keys)];
  sources.item ??= {
    title: fitting(labelOf(item), 300) ?? context.id,
    publisher: 'Wikidata',
    url: `https://www.wikidata.org/wiki/${context.id}`,
    type: 'reference',
    published: null,
    archived: null,
    checked: context.today,
  };
  return ['item'];
}

/** A reference with an address; one without cannot be looked up and is none. */
function source(reference: Snaks, { label }: ItemContext): DraftSource | undefined {
  const first = (property: string) => {
    const [given] = reference[property] ?? [];
    return typeof given === 'string' ? given : undefined;
  };
  const url = first(REFERENCES.url);
  if (!url || !isLink(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, '');
  const stated = first(REFERENCES.statedIn);
  const publisher = fitting(stated && label(stated), 120) ?? host.slice(0, 120);
  const archived = first(REFERENCES.archived);
  return {
    title: fitting(first(REFERENCES.title), 300) ?? publisher,
    publisher,
    url,
    type: 'reference',
    published: date(reference, REFERENCES.published) ?? null,
    archived: archived && isLink(archived) ? archived : null,
    // Wikidata says when its editor looked; none of us has.
    checked: null,
  };
}

/** FNV-1a over the text, in base 36: short, and the same in every refresh. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
