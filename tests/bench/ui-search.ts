import type { Row } from '../../src/cli/bench-result';
import { finished } from '../../src/page/finished';
import { search } from '../../src/store/search';
import { compileSearchInSteps } from '../../src/store/search-compile';
import { openSearch, type SearchIndex } from '../../src/store/search-index';
import { median, timed } from './cpu';
import { madeUpNames, randomFrom } from './ui-names';

export const NAMES = 100_000;

/** As many as the popup asks for. */
const LIMIT = 10;
const QUERIES = 200;
const TODAY = '2026-11-23';

export interface Searched {
  readonly rows: readonly Row[];
  /** CPU milliseconds, median, by kind of query. */
  readonly p50: Readonly<Record<Kind, number>>;
}

type Kind = 'as typed' | 'one typo' | 'one letter' | 'no answer';

/** What one search costs over made-up names, by kind of query. */
export function searchCost(): Searched {
  const random = randomFrom(1);
  const index = madeUp();
  const part = () => nameAt(index, random(index.refs.length)).slice(0, 4 + random(8));
  const queries: Readonly<Record<Kind, () => string>> = {
    'as typed': part,
    'one typo': () => mistyped(part(), random),
    'one letter': () => part().slice(0, 1),
    'no answer': () => `${part().slice(0, 3)}qxqx`,
  };
  const p50: Record<Kind, number> = {
    'as typed': 0,
    'one typo': 0,
    'one letter': 0,
    'no answer': 0,
  };
  const rows = kinds(queries).map((kind) => {
    const wanted = Array.from({ length: QUERIES }, queries[kind]);
    const runs = wanted.map((query) => timed(() => search(index, query, LIMIT, TODAY)));
    const costs = runs.map(({ ms }) => ms).sort((a, b) => a - b);
    p50[kind] = median(costs);
    return {
      search: kind,
      names: index.refs.length,
      'p50 CPU ms': round(p50[kind]),
      'p95 CPU ms': round(costs[Math.floor(costs.length * 0.95)] ?? 0),
      'answered %': Math.round(
        (100 * runs.filter(({ value }) => value.length).length) / runs.length,
      ),
    };
  });
  return { rows, p50 };
}

function kinds(queries: Readonly<Record<Kind, unknown>>): Kind[] {
  return Object.keys(queries) as Kind[]; // a literal has no other keys
}

/** Made-up names, as common as one another. */
function madeUp(): SearchIndex {
  const entities = madeUpNames(NAMES / 2).map((names, at) => ({
    id: `one-${at}`,
    kind: 'person' as const,
    caption: names[0] ?? '',
    familiarity: 'specialist' as const,
    names: names.map((text) => ({ text, type: 'alias' as const, lang: 'en', flags: [] })),
    statements: [],
  }));
  return openSearch(finished(compileSearchInSteps(entities, TODAY)));
}

function nameAt({ text, starts }: SearchIndex, line: number): string {
  return text.slice(starts[line] ?? 0, (starts[line + 1] ?? text.length) - 1);
}

/** A letter left out, doubled, changed or swapped with the next. */
function mistyped(name: string, random: (below: number) => number): string {
  const at = random(Math.max(1, name.length - 1));
  const [before, here, next, rest] = [
    name.slice(0, at),
    name[at],
    name[at + 1],
    name.slice(at + 2),
  ];
  return [
    `${before}${next}${rest}`,
    `${before}${here}${here}${next}${rest}`,
    `${before}x${next}${rest}`,
    `${before}${next}${here}${rest}`,
  ][random(4)] as string; // one of four
}

function round(ms: number): number {
  return Number(ms.toFixed(2));
}
