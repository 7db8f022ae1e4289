import { field } from '../dataset/field';
import type { PageMemory } from '../model/mention';
import { type FromPage, SCRIPTS, type SourceRef } from './contract';
import {
  areIds,
  areStrings,
  isCount,
  isDay,
  MOST_REMEMBERED,
  type Parsers,
  withId,
} from './fields';
import { type AnnotateRequest, type CardRequest, ROOT, type Within } from './page-info';
import { tracesOf } from './traces';

/** The most text in one message, UTF-16 units; more would slow the page by the copying alone. */
const MESSAGE_UNITS = 64 * 1024;
const MOST_BLOCKS = 5_000;

/** Parsers of what a content script may send. */
export const FROM_PAGE: Parsers<FromPage> = {
  skim(value) {
    const blocks = field(value, 'blocks');
    return areBlocks(blocks) ? { blocks } : undefined;
  },
  annotate: annotateRequest,
  cardHere: cardRequest,
  run(value) {
    const script = SCRIPTS.find((one) => one === field(value, 'script'));
    const says = field(value, 'says') ?? [];
    return script && areBlocks(says) ? { script, says } : undefined;
  },
  dress(value) {
    const highlight = field(value, 'highlight');
    const within = field(value, 'within');
    return isHighlight(highlight) && areWithin(within) ? { highlight, within } : undefined;
  },
  open(value) {
    const request = withId(value);
    const what = sourceRef(field(value, 'what'));
    return request && what && { ...request, what };
  },
  settings(value) {
    const clicked = field(value, 'clicked');
    return clicked === undefined || typeof clicked === 'boolean' ? { clicked } : undefined;
  },
  know: withId,
  count(value) {
    const entities = field(value, 'entities');
    return isCount(entities) ? { entities } : undefined;
  },
};

function annotateRequest(value: unknown): AnnotateRequest | undefined {
  const blocks = field(value, 'blocks');
  const asOf = field(value, 'asOf');
  const memory = pageMemory(field(value, 'memory'));
  const highlight = field(value, 'highlight');
  const within = field(value, 'within');
  const sent = field(value, 'traces');
  const traces = sent === undefined ? undefined : tracesOf(sent);
  if (!areBlocks(blocks) || !memory) return undefined;
  if (highlight !== undefined && !isHighlight(highlight)) return undefined;
  if (within !== undefined && !areWithin(within)) return undefined;
  if (asOf !== null && !isDay(asOf)) return undefined;
  if (sent !== undefined && !traces) return undefined;
  return { blocks, asOf, memory, highlight, within, traces };
}

function isHighlight(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9-]{3,40}$/.test(value);
}

/** They become selectors of a style sheet. */
function areWithin(value: unknown): value is Within[] {
  const may = (name: string) => name === '' || name === ROOT || /^[a-z][a-z0-9-]{0,40}$/.test(name);
  return areStrings(value, MOST_BLOCKS) && value.every(may);
}

function areBlocks(value: unknown): value is string[] {
  if (!areStrings(value, MOST_BLOCKS)) return false;
  return value.reduce((sum, block) => sum + block.length, 0) <= MESSAGE_UNITS;
}

function cardRequest(value: unknown): CardRequest | undefined {
  const request = withId(value);
  const onPage = field(value, 'onPage');
  const readings = field(value, 'readings');
  return request && areIds(onPage) && areIds(readings)
    ? { ...request, onPage, readings }
    : undefined;
}

function pageMemory(value: unknown): PageMemory | undefined {
  const linked = field(value, 'linked');
  const strangers = field(value, 'strangers');
  const bound = field(value, 'bound');
  if (!areIds(linked) || !areStrings(strangers, MOST_REMEMBERED)) return undefined;
  if (typeof bound !== 'object' || bound === null) return undefined;
  const pairs = Object.entries(bound);
  if (pairs.length > MOST_REMEMBERED || !pairs.every(([, to]) => areIds(to))) return undefined;
  return { linked, strangers, bound: Object.fromEntries(pairs) };
}

function sourceRef(value: unknown): SourceRef | undefined {
  if (value === 'site') return value;
  const source = field(value, 'source');
  if (typeof source !== 'string' || source.length > 100) return undefined;
  return field(value, 'archived') === true ? { source, archived: true } : { source };
}
