import type { PartialDate } from './date';
import type { Property } from './property';

/** Lower-case words joined by hyphens, unique in a dataset: `hu-binchen`. */
export type EntityId = string;

export const KINDS = [
  'person',
  'organization',
  'government-body',
  'intergovernmental-organization',
  'legislature',
  'body',
  'office',
  'political-party',
  'company',
  'media',
  'law',
  'treaty',
  'operation',
  'event',
  'place',
  'country',
  'territory',
  'people',
  'concept',
] as const;
export type Kind = (typeof KINDS)[number];

export const NAME_TYPES = [
  'canonical',
  'full',
  'alias',
  'short',
  'acronym',
  'native',
  'romanisation',
  'former',
  'demonym',
  'title',
] as const;
export type NameType = (typeof NAME_TYPES)[number];

/**
 * What keeps a name from linking by itself.
 * `case-sensitive` matches as written only · `needs-context` links only beside one of its `context.any`
 * words or entities · `needs-full-name` links only after the entity's full name on the same page ·
 * `ambiguous` is shared with something outside the dataset and needs some evidence ·
 * `never-mark` is searchable but never marked on a page.
 */
export const NAME_FLAGS = [
  'case-sensitive',
  'needs-context',
  'needs-full-name',
  'ambiguous',
  'never-mark',
] as const;
export type NameFlag = (typeof NAME_FLAGS)[number];

/** Words (or entity ids) whose presence on the page speaks for (`any`) or against (`none`) a name. */
export interface NameContext {
  readonly any?: readonly string[];
  readonly none?: readonly string[];
}

/** One of an entity's names; `text` is the surface form. */
export interface Name {
  readonly text: string;
  /** BCP 47, or `mul` for a name used as it is in every language. */
  readonly lang: string;
  readonly type: NameType;
  readonly flags: readonly NameFlag[];
  readonly context?: NameContext;
  /** In use since; on earlier pages it means something else, unless it is a place's. `until` keeps none out. */
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** Who added it, where that is not who the record comes from. */
  readonly layer?: Layer;
  /** Title of the feed that added it. */
  readonly origin?: string;
}

/** How many readers of foreign news need no card: everyone, those who follow the news, or few. */
export const FAMILIARITIES = ['household', 'common', 'specialist'] as const;
export type Familiarity = (typeof FAMILIARITIES)[number];

export const STATES = ['current', 'ended', 'scheduled', 'disputed', 'retracted'] as const;
export type State = (typeof STATES)[number];

/** Who spoke: a lower layer is never overwritten by a higher one, only joined. */
export const LAYERS = ['curated', 'wikidata', 'feed', 'user'] as const;
export type Layer = (typeof LAYERS)[number];

/** Key of a source inside its record. */
export type SourceKey = string;

/** One property value of an entity with its interval and its sources. */
export interface Statement {
  /** What is said; a relation where `to` is given. */
  readonly property: Property;
  readonly value: string | number;
  /** The entity that `value` names, where the dataset has it. Such a statement is a relation. */
  readonly to?: EntityId;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  /** The date for which the sources say so, where start or end does not tell. */
  readonly asOf?: PartialDate;
  readonly state?: State;
  /** Who says so, where it is a claim. */
  readonly claimedBy?: string;
  /** What the person or body concerned answers, where they do. */
  readonly denial?: string;
  readonly sources: readonly SourceKey[];
  /** Curated unless it says otherwise. */
  readonly layer?: Layer;
}

export const SOURCE_TYPES = [
  'primary',
  'official',
  'news',
  'ngo',
  'expert',
  'reference',
  'opinion',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** http or https. */
  readonly url: string;
  readonly type: SourceType;
  /** BCP 47; English where missing. */
  readonly lang?: string;
  readonly published: PartialDate | null;
  /** Address of an archived copy. */
  readonly archived: string | null;
  /** The day on which someone saw the source say what it is cited for; null where nobody has. */
  readonly checked: PartialDate | null;
}

export interface Summary {
  /** One sentence or two, 320 characters at most. */
  readonly text: string;
  readonly asOf: PartialDate;
}

/** Identifiers elsewhere; null says that we looked for none or saw none. */
export interface Identifiers {
  readonly wikidata: string | null;
  /** Title of the English Wikipedia article, with spaces. */
  readonly enwiki: string | null;
  readonly iso3166?: string;
  readonly bioguide?: string;
}

/** A person, organisation, law, place… with everything the dataset says of it. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** The name we show. */
  readonly caption: string;
  readonly ids: Identifiers;
  readonly familiarity: Familiarity;
  readonly names: readonly Name[];
  readonly summary: Summary;
  readonly statements: readonly Statement[];
  readonly sources: Readonly<Record<SourceKey, Source>>;
  /** Official site, http or https. */
  readonly site?: string;
  readonly lastVerified: PartialDate;
  /** The lowest layer that has it: curated unless it says otherwise. */
  readonly layer?: Layer;
  /** Title of the feed or pack that it comes from, where that is not the bundle. */
  readonly origin?: string;
}
