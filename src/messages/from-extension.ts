import { field } from '../dataset/field';
import { KINDS } from '../model/entity';
import { type FromExtension, MOST_IMPORT, MOST_QUERY } from './contract';
import type { OwnDraft } from './data-info';
import {
  areIds,
  areStrings,
  isCount,
  isId,
  isIdOrNull,
  isText,
  nothing,
  type Parsers,
  withId,
} from './fields';

const MOST_ADDRESS = 2_048;
const MOST_RESULTS = 100;
/** More than an entry may have, so that the parser of entries can say that there are too many. */
const MOST_NAMES = 500;

/** Parsers of what only the extension's own pages may send. */
export const FROM_EXTENSION: Parsers<FromExtension> = {
  card: withId,
  search(value) {
    const query = field(value, 'query');
    const limit = field(value, 'limit');
    const right = isText(query, MOST_QUERY) && isCount(limit) && limit <= MOST_RESULTS;
    return right ? { query, limit } : undefined;
  },
  dataset: nothing,
  restore: nothing,
  goBack: nothing,
  sources: nothing,
  refresh(value) {
    const source = field(value, 'source');
    return source === null || isId(source) ? { source } : undefined;
  },
  stop: withSource,
  confirm(value) {
    const request = withSource(value);
    const accept = field(value, 'accept');
    return request && typeof accept === 'boolean' ? { ...request, accept } : undefined;
  },
  addPack(value) {
    const pack = field(value, 'pack');
    const country = field(value, 'country');
    const code = country === null || (typeof country === 'string' && /^[A-Z]{2}$/.test(country));
    return isText(pack, 40) && code ? { pack, country } : undefined;
  },
  addFeed(value) {
    const address = field(value, 'address');
    return isText(address, MOST_ADDRESS) ? { address } : undefined;
  },
  removeSource: withSource,
  schedule(value) {
    const every = field(value, 'every');
    return every === 'off' || every === 'weekly' || every === 'monthly' ? { every } : undefined;
  },
  own: nothing,
  putOwn: ownDraft,
  removeOwn: withId,
  exportOwn(value) {
    const format = field(value, 'format');
    return format === 'json' || format === 'csv' ? { format } : undefined;
  },
  importOwn(value) {
    const words = field(value, 'text');
    return isText(words, MOST_IMPORT) ? { text: words } : undefined;
  },
  takeBackOwn(value) {
    const ids = field(value, 'ids');
    const before = field(value, 'before');
    return areIds(ids) && isText(before, MOST_IMPORT) ? { ids, before } : undefined;
  },
  ownMarks(value) {
    const on = field(value, 'on');
    return typeof on === 'boolean' ? { on } : undefined;
  },
  endpoints(value) {
    const api = field(value, 'api');
    const sparql = field(value, 'sparql');
    return isText(api, MOST_ADDRESS) && isText(sparql, MOST_ADDRESS) ? { api, sparql } : undefined;
  },
  sites: nothing,
  readOnce(value) {
    const tab = field(value, 'tab');
    return isCount(tab) ? { tab } : undefined;
  },
};

function withSource(value: unknown): { source: string } | undefined {
  const source = field(value, 'source');
  return isId(source) ? { source } : undefined;
}

/** Checks the shape only; what the texts may hold is checked by the parser of entries. */
function ownDraft(value: unknown): OwnDraft | undefined {
  const id = field(value, 'id');
  const about = field(value, 'about');
  const kind = KINDS.find((one) => one === field(value, 'kind'));
  const name = field(value, 'name');
  const otherNames = field(value, 'otherNames');
  const note = field(value, 'note');
  const url = field(value, 'url');
  if (!isIdOrNull(id) || !isIdOrNull(about) || !kind || !isText(name, 200) || !isText(note, 500))
    return;
  if (!areStrings(otherNames, MOST_NAMES) || (url !== null && !isText(url, MOST_ADDRESS))) return;
  return { id, about, kind, name, otherNames, note, url };
}
