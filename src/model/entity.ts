import type { PartialDate } from './date';
import type { Name } from './name';
import type { Source, SourceKey, Statement } from './statement';

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

/** How many readers of foreign news need no card: everyone, those who follow the news, or few. */
export const FAMILIARITIES = ['household', 'common', 'specialist'] as const;
export type Familiarity = (typeof FAMILIARITIES)[number];

/** Who says something, lowest layer first: a higher layer adds to a lower one and never overwrites it. */
export const LAYERS = ['curated', 'wikidata', 'feed', 'user'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Summary {
  /** One sentence or two, 320 characters at most. */
  readonly text: string;
  readonly asOf: PartialDate;
}

/** Identifiers elsewhere; null where there is none, or nobody has looked. */
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
