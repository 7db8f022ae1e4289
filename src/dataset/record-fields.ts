import { isPartialDate } from '../model/date';
import { FAMILIARITIES, KINDS } from '../model/entity';
import { NAME_FLAGS, NAME_TYPES } from '../model/name';
import { PROPERTIES } from '../model/property';
import { SOURCE_TYPES, STATES } from '../model/statement';
import {
  fields,
  list,
  oneOf,
  orElse,
  orNull,
  type Parser,
  pattern,
  table,
  Unexpected,
} from './shape';
import { line } from './text';

const date: Parser<string> = (value, at) => {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw new Unexpected(at, 'a date like 2021, 2021-11 or 2021-11-25');
};
/** With what merging adds it still fits a message; a page that names one that does not is read no further. */
const id = pattern(/^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'an id like hu-binchen');
/** Language, script, region and one variant, in this order: of anything else a browser's `Intl` throws. */
const language = pattern(
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))?$/,
  'a language like en or zh-Hant',
);
const sourceKey = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

const words = list(line({ least: 1, most: 80 }), { least: 0, most: 64 });

const name = fields(
  {
    text: line({ least: 1, most: 120 }),
    lang: orElse(language, 'en'),
    type: oneOf(NAME_TYPES),
    flags: orElse(list(oneOf(NAME_FLAGS), { least: 0, most: 5 }), []),
  },
  { context: fields({}, { any: words, none: words }), from: date, until: date },
);

const statement = fields(
  {
    property: oneOf(PROPERTIES),
    value: textOrNumber,
    sources: list(pattern(sourceKey, 'a key of sources'), { least: 1, most: 16 }),
  },
  {
    to: id,
    start: date,
    end: date,
    asOf: date,
    state: oneOf(STATES),
    claimedBy: line({ least: 1, most: 200 }),
    denial: line({ least: 1, most: 320 }),
  },
);

const sourceFields = (link: Parser<string>) =>
  fields(
    {
      title: line({ least: 1, most: 300 }),
      publisher: line({ least: 1, most: 120 }),
      url: link,
      type: oneOf(SOURCE_TYPES),
      published: orNull(date),
      archived: orNull(link),
      checked: orNull(date),
    },
    { lang: language },
  );

/** The fields of a record, its links read by `link`. */
export const recordFields = (link: Parser<string>) =>
  fields(
    {
      id,
      kind: oneOf(KINDS),
      caption: line({ least: 1, most: 120 }),
      ids: fields(
        {
          wikidata: orNull(pattern(/^Q[1-9]\d{0,11}$/, 'a Wikidata id like Q42, or null')),
          enwiki: orNull(line({ least: 1, most: 255 })),
        },
        {
          iso3166: pattern(/^[A-Z]{2}$/, 'a country code like TR'),
          bioguide: pattern(/^[A-Z]\d{6}$/, 'a Bioguide id like R000595'),
        },
      ),
      familiarity: orElse(oneOf(FAMILIARITIES), 'specialist'),
      names: list(name, { least: 1, most: 64 }),
      summary: fields({ text: line({ least: 1, most: 320 }), asOf: date }, {}),
      statements: list(statement, { least: 0, most: 200 }),
      sources: table(sourceKey, sourceFields(link), 100),
      lastVerified: date,
    },
    { site: link },
  );

function textOrNumber(value: unknown, at: string): string | number {
  if (typeof value !== 'number') return line({ least: 1, most: 300 })(value, at);
  if (
    !Number.isFinite(value) ||
    Math.abs(value) > Number.MAX_SAFE_INTEGER ||
    Object.is(value, -0)
  ) {
    throw new Unexpected(at, 'a text or a finite number');
  }
  return value;
}
