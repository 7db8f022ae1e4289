import { KINDS } from '../model/entity';
import type { PageMemory } from '../model/mention';
import {
  type AnnotateRequest,
  type CardRequest,
  type FromExtension,
  type FromPage,
  type OwnDraft,
  SCRIPTS,
  type SourceRef,
  type ToPage,
} from './contract';
import {
  count,
  day,
  field,
  idOrNull,
  ids,
  MOST_REMEMBERED,
  nothing,
  sourceId,
  strings,
  text,
  withId,
} from './fields';
import { tracesOf } from './traces';

/** Most text in one message; beyond this the browser's own copying is felt by the page. */
const MESSAGE_UNITS = 64 * 1024;

const MOST_BLOCKS = 5_000;
/** UTF-16 units of an imported file; 5,000 long entries are smaller. */
const MOST_IMPORT = 8_000_000;
const MOST_ADDRESS = 2_048;

type Parse<T> = (value: unknown) => T | undefined;
type Parsers<A extends { [K in keyof A]: [unknown, unknown] }> = {
  readonly [K in keyof A]: Parse<A[K][0]>;
};

/** What may arrive from a content script, each kind with the reader of its request. */
export const FROM_PAGE: Parsers<FromPage> = {
  skim(value) {
    const blocks = field(value, 'blocks');
    return areBlocks(blocks) ? { blocks } : undefined;
  },
  annotate: annotateRequest,
  card: (value) => withId(value),
  cardHere: cardRequest,
  run(value) {
    const script = SCRIPTS.find((one) => one === field(value, 'script'));
    return script && { script };
  },
  dress(value) {
    const highlight = field(value, 'highlight');
    return isHighlight(highlight) ? { highlight } : undefined;
  },
  open(value) {
    const request = withId(value);
    const what = sourceRef(field(value, 'what'));
    return request && what && { ...request, what };
  },
  stay: () => ({}),
  count(value) {
    const entities = field(value, 'entities');
    return count(entities) ? { entities } : undefined;
  },
};

/** What may arrive from the extension's own pages besides. */
export const FROM_EXTENSION: Parsers<FromExtension> = {
  search(value) {
    const query = field(value, 'query');
    const limit = field(value, 'limit');
    const right = typeof query === 'string' && query.length <= 200 && count(limit) && limit <= 100;
    return right ? { query, limit } : undefined;
  },
  dataset: nothing,
  restore: nothing,
  goBack: nothing,
  sources: nothing,
  refresh(value) {
    const source = field(value, 'source');
    return source === null || sourceId(source) ? { source } : undefined;
  },
  stop(value) {
    const source = field(value, 'source');
    return sourceId(source) ? { source } : undefined;
  },
  confirm(value) {
    const source = field(value, 'source');
    const accept = field(value, 'accept');
    return sourceId(source) && typeof accept === 'boolean' ? { source, accept } : undefined;
  },
  addPack(value) {
    const pack = field(value, 'pack');
    const country = field(value, 'country');
    const code = country === null || (typeof country === 'string' && /^[A-Z]{2}$/.test(country));
    return typeof pack === 'string' && pack.length <= 40 && code ? { pack, country } : undefined;
  },
  addFeed(value) {
    const address = field(value, 'address');
    return text(address, MOST_ADDRESS) ? { address } : undefined;
  },
  removeSource(value) {
    const source = field(value, 'source');
    return sourceId(source) ? { source } : undefined;
  },
  schedule(value) {
    const every = field(value, 'every');
    return every === 'off' || every === 'weekly' || every === 'monthly' ? { every } : undefined;
  },
  own: nothing,
  putOwn: ownDraft,
  removeOwn: (value) => withId(value),
  exportOwn(value) {
    const format = field(value, 'format');
    return format === 'json' || format === 'csv' ? { format } : undefined;
  },
  importOwn(value) {
    const words = field(value, 'text');
    return text(words, MOST_IMPORT) ? { text: words } : undefined;
  },
  ownMarks(value) {
    const on = field(value, 'on');
    return typeof on === 'boolean' ? { on } : undefined;
  },
  endpoints(value) {
    const api = field(value, 'api');
    const sparql = field(value, 'sparql');
    return text(api, MOST_ADDRESS) && text(sparql, MOST_ADDRESS) ? { api, sparql } : undefined;
  },
  sites: nothing,
  readOnce(value) {
    const tab = field(value, 'tab');
    return count(tab) ? { tab } : undefined;
  },
};

/** What may arrive at a page. */
export const TO_PAGE: Parsers<ToPage> = {
  cast: nothing,
  inView: nothing,
  jump: (value) => withId(value),
  step(value) {
    const by = field(value, 'by');
    return by === 1 || by === -1 ? { by } : undefined;
  },
  date(value) {
    const asOf = field(value, 'asOf');
    return asOf === null || day(asOf) ? { asOf } : undefined;
  },
};

function annotateRequest(value: unknown): AnnotateRequest | undefined {
  const blocks = field(value, 'blocks');
  const asOf = field(value, 'asOf');
  const memory = pageMemory(field(value, 'memory'));
  const highlight = field(value, 'highlight') ?? null;
  if (!areBlocks(blocks) || !memory) return undefined;
  if (highlight !== null && !isHighlight(highlight)) return undefined;
  if (asOf !== null && !day(asOf)) return undefined;
  const sent = field(value, 'traces') ?? null;
  const traces = sent === null ? null : tracesOf(sent);
  if (traces === undefined) return undefined;
  const request = { blocks, asOf, memory };
  return { ...request, ...(highlight !== null && { highlight }), ...(traces && { traces }) };
}

function isHighlight(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9-]{3,40}$/.test(value);
}

function areBlocks(value: unknown): value is string[] {
  if (!strings(value, MOST_BLOCKS)) return false;
  return value.reduce((sum, block) => sum + block.length, 0) <= MESSAGE_UNITS;
}

function cardRequest(value: unknown): CardRequest | undefined {
  const request = withId(value);
  const onPage = field(value, 'onPage');
  const readings = field(value, 'readings');
  return request && ids(onPage) && ids(readings) ? { ...request, onPage, readings } : undefined;
}

function pageMemory(value: unknown): PageMemory | undefined {
  const linked = field(value, 'linked');
  const strangers = field(value, 'strangers');
  const bound = field(value, 'bound');
  if (!ids(linked) || !strings(strangers, MOST_REMEMBERED)) return undefined;
  if (typeof bound !== 'object' || bound === null) return undefined;
  const pairs = Object.entries(bound);
  if (pairs.length > MOST_REMEMBERED || !pairs.every(([, to]) => ids(to))) return undefined;
  return { linked, strangers, bound: Object.fromEntries(pairs) };
}

function sourceRef(value: unknown): SourceRef | undefined {
  if (value === 'site') return value;
  const source = field(value, 'source');
  if (typeof source !== 'string' || source.length > 100) return undefined;
  return field(value, 'archived') === true ? { source, archived: true } : { source };
}

/** Only its shape: what its texts may hold, the parser of entries says. */
function ownDraft(value: unknown): OwnDraft | undefined {
  const id = field(value, 'id');
  const about = field(value, 'about');
  const kind = KINDS.find((one) => one === field(value, 'kind'));
  const name = field(value, 'name');
  const otherNames = field(value, 'otherNames');
  const note = field(value, 'note');
  const url = field(value, 'url');
  if (!idOrNull(id) || !idOrNull(about) || !kind || !text(name, 200) || !text(note, 500)) return;
  if (!strings(otherNames, 16) || (url !== null && !text(url, MOST_ADDRESS))) return;
  return { id, about, kind, name, otherNames, note, url };
}
