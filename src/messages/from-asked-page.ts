import { field } from '../dataset/field';
import { KINDS } from '../model/entity';
import { PUBLISHED_FROM, type Published } from '../model/published';
import type { ToPage } from './contract';
import { areIds, isCount, isDay, isId, isText } from './fields';
import type { Cast, CastMember } from './page-info';

/** Captions are shorter. A page's own words are cut, because it may put any amount of space between them. */
const MOST_NAME = 400;
/** More than a message of a page can name. */
const MOST_MEMBERS = 20_000;

type Answers = { readonly [K in keyof ToPage]: (value: unknown) => ToPage[K][1] | undefined };

/**
 * Parsers of what a page may answer, as strict as those of what it may ask: a content script runs in the
 * page's own process, and what it says is shown in our popup and saved to the reader's files.
 */
export const FROM_ASKED_PAGE: Answers = {
  cast: castOf,
  date: castOf,
  inView(value) {
    const entities = field(value, 'entities');
    return areIds(entities) ? { entities } : undefined;
  },
  jump: foundOf,
  step(value) {
    const told = foundOf(value);
    const here = field(value, 'here');
    return told && typeof here === 'boolean' ? { ...told, here } : undefined;
  },
};

function foundOf(value: unknown): { found: boolean } | undefined {
  const found = field(value, 'found');
  return typeof found === 'boolean' ? { found } : undefined;
}

function castOf(value: unknown): Cast | undefined {
  const [sent, asOf, members] = ['published', 'asOf', 'members'].map((name) => field(value, name));
  const published = sent === null ? null : publishedOf(sent);
  if (published === undefined || !isDay(asOf) || !Array.isArray(members)) return undefined;
  if (members.length > MOST_MEMBERS) return undefined;
  const read = members.flatMap((member) => memberOf(member) ?? []);
  return read.length === members.length ? { published, asOf, members: read } : undefined;
}

function publishedOf(value: unknown): Published | undefined {
  const on = field(value, 'day');
  const from = PUBLISHED_FROM.find((one) => one === field(value, 'from'));
  return isDay(on) && from ? { day: on, from } : undefined;
}

function memberOf(value: unknown): CastMember | undefined {
  const [id, caption, mentions] = ['id', 'caption', 'mentions'].map((name) => field(value, name));
  const kind = KINDS.find((one) => one === field(value, 'kind'));
  const words = field(value, 'words');
  if (!isId(id) || !kind || !isText(caption, MOST_NAME) || !isCount(mentions)) return undefined;
  if (typeof words !== 'string') return undefined;
  return { id, kind, caption, mentions, words: words.slice(0, MOST_NAME) };
}
