import type { PartialDate } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import { claims } from './rules/claims';
import { countries, type StatesApart } from './rules/countries';
import { datesOf } from './rules/dates';
import { evidence } from './rules/evidence';
import { identifiers } from './rules/identifiers';
import { type Institutions, institutions } from './rules/institutions';
import { justice } from './rules/justice';
import { labels } from './rules/labels';
import { laterYears } from './rules/later-years';
import { lives } from './rules/lives';
import { namesOfOne, namesOfTwo } from './rules/names';
import { offices } from './rules/offices';
import { oneHolder } from './rules/one-holder';
import { persons } from './rules/persons';
import { relations } from './rules/relations';
import { scripts } from './rules/scripts';
import { sources } from './rules/sources';
import { summaries } from './rules/summaries';

/** One shard as parsed. */
export interface LintShard {
  readonly file: string;
  readonly entities: readonly Entity[];
}

/** What the rules need in addition to the data. A rule whose aid is missing is not applied. */
export interface Aids {
  /** The commonest words of English, lower case. */
  readonly commonWords?: ReadonlySet<string>;
  /** Whether a word of English prose is spelt so. */
  readonly spelt?: (word: string) => boolean;
  /** Wikidata id by ISO 3166-1 alpha-2 code. */
  readonly countryIds?: { get(code: string): string | undefined };
  readonly statesApart?: StatesApart;
  /** The ministries, services, courts and parties of the states most in the news. */
  readonly institutions?: Institutions;
  /** Texts from which no summary may copy. */
  readonly texts?: readonly string[];
}

export interface Problem {
  readonly file: string;
  readonly record: EntityId;
  readonly field: string;
  readonly says: string;
}

/** A record and where it stands. */
export interface Placed {
  readonly file: string;
  readonly entity: Entity;
}

/** The whole dataset as the rules see it. */
export interface Whole {
  readonly placed: readonly Placed[];
  /** The first record of each id. */
  readonly byId: ReadonlyMap<EntityId, Placed>;
  /** The newest `lastVerified`: the day the dataset speaks for, so that a check never depends on today. */
  readonly day: PartialDate;
  readonly aids: Aids;
}

export type Rule = (whole: Whole) => Iterable<Problem>;

const RULES: readonly Rule[] = [
  identifiers,
  relations,
  datesOf,
  laterYears,
  labels,
  claims,
  justice,
  lives,
  evidence,
  sources,
  offices,
  oneHolder,
  persons,
  countries,
  institutions,
  namesOfOne,
  namesOfTwo,
  scripts,
  summaries,
];

/** Everything wrong with records that parse, in order of rule, then of record. */
export function lint(shards: readonly LintShard[], aids: Aids = {}): readonly Problem[] {
  const placed = shards.flatMap(({ file, entities }) =>
    entities.map((entity) => ({ file, entity })),
  );
  const byId = new Map<EntityId, Placed>();
  for (const one of placed) if (!byId.has(one.entity.id)) byId.set(one.entity.id, one);
  const day = placed.reduce((newest, { entity }) => max(newest, entity.lastVerified), '0000');
  const whole = { placed, byId, day, aids };
  return RULES.flatMap((rule) => [...rule(whole)]);
}

/** `interpol.json: hu-binchen.statements[2].end: is before its start`. */
export function describe({ file, record, field, says }: Problem): string {
  return `${file}: ${record}${field === '' ? '' : `.${field}`}: ${says}`;
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
