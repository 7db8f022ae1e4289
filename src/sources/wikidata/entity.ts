import { admission } from '../../dataset/admission';
import { field } from '../../dataset/field';
import { parseRecord } from '../../dataset/record';
import type { Day } from '../../model/date';
import type { Entity, Kind } from '../../model/entity';
import { isLink, isPublic } from '../address';
import { labelOf, type RawItem, titleOf } from './api';
import { claims } from './claims';
import { fitting } from './fitting';
import { INSTANCE, KIND_OF, SITE } from './properties';
import { statements } from './statements';

/** What an item is read with. */
export interface ItemContext {
  /** The id asked for; an item that was merged into another keeps it, so that it finds its record. */
  readonly id: string;
  /** English names of other items, by id. */
  readonly label: (id: string) => string | undefined;
  /** What the item is where it does not say. */
  readonly kind: Kind;
  readonly today: Day;
  /** Words that are nobody's name by themselves, in lower case. */
  readonly common: ReadonlySet<string>;
}

/**
 * Converts an item of Wikidata to a record of ours. The record passes the same parser and the same rules
 * for names as any stranger's data. `undefined` where there is no English name or the parser refuses it.
 */
export function entityOf(item: RawItem, context: ItemContext): Entity | undefined {
  const { id, today, common } = context;
  const caption = fitting(labelOf(item), MOST_NAME);
  if (caption === undefined) return undefined;
  const description = fitting(field(item, 'descriptions', 'en', 'value'), 320);
  const title = titleOf(item);
  const site = claims(item, SITE, true).map(({ value }) => value)[0];
  const draft = {
    id: id.toLowerCase(),
    kind: kindOf(item) ?? context.kind,
    caption,
    ids: { wikidata: id, enwiki: title ?? null },
    names: namesOf(item, caption, title),
    summary: { text: description ?? caption, asOf: today },
    ...statements(item, context),
    ...(typeof site === 'string' && isLink(site) && { site }),
    lastVerified: today,
  };
  try {
    return admission({ common, isPublic })(parseRecord(draft, id)).entity;
  } catch {
    return undefined;
  }
}

/** The first kind among what the item is an instance of that we know. */
function kindOf(item: RawItem): Kind | undefined {
  return claims(item, INSTANCE)
    .map(({ value }) => (typeof value === 'string' ? KIND_OF.get(value) : undefined))
    .find((kind) => kind !== undefined);
}

/** UTF-16 units of a name. */
const MOST_NAME = 120;
/** The most aliases taken; more are nicknames and misspellings. */
const MOST_ALIASES = 20;

function namesOf(item: RawItem, caption: string, title: string | undefined) {
  const aliases = field(item, 'aliases', 'en');
  const texts = Array.isArray(aliases) ? aliases.map((alias) => field(alias, 'value')) : [];
  // "Law (film)": what stands in brackets tells articles apart and is nobody's name.
  const others = [title?.replace(/ \([^)]*\)$/, ''), ...texts.slice(0, MOST_ALIASES)];
  const names = others.flatMap((name) => whole(name) ?? []).filter((name) => name !== caption);
  return [
    { text: caption, type: 'canonical' },
    ...[...new Set(names)].map((text) => ({ text, type: acronym(text) ? 'acronym' : 'alias' })),
  ];
}

function acronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d.&-]{1,9}$/u.test(name);
}

/** Half a name is none. */
function whole(name: unknown): string | undefined {
  return typeof name === 'string' && name.length <= MOST_NAME
    ? fitting(name, MOST_NAME)
    : undefined;
}
