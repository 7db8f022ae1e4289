import type { Day } from '../model/date';
import { FAMILIARITIES } from '../model/entity';
import { NO_NAME, refOf, SEARCH_LAYOUT } from './search-index';
import { type OfficeLine, officeLinesInSteps, type Searchable } from './search-office-lines';
import { searchKey } from './search-query';

/** Entities per step: a few milliseconds. */
const STEP = 500;

/**
 * The bytes of an index over entities given in the order of their ordinals, some entities a step; offices
 * that ended before `today` are left out.
 */
export function* compileSearchInSteps(
  entities: readonly Searchable[],
  today: Day,
): Generator<void, ArrayBuffer> {
  const byFame = FAMILIARITIES.map(() => ({ lines: [] as string[], refs: [] as number[] }));
  let done = 0;
  for (const ordinal of mostNamedFirst(entities)) {
    if (++done % STEP === 0) yield;
    const { caption, names, familiarity } = entities[ordinal] as Searchable; // each is a place in them
    const known = FAMILIARITIES.indexOf(familiarity);
    const said = names.slice(0, NO_NAME).map(({ text }) => text);
    const isName = said.includes(caption);
    for (const [index, name] of (isName ? said : [...said, caption]).entries()) {
      const line = searchKey(name);
      if (!line) continue;
      byFame[known]?.lines.push(line);
      byFame[known]?.refs.push(refOf(known, ordinal, index < said.length ? index : NO_NAME));
    }
  }
  const offices = yield* officeLinesInSteps(entities, today);
  const lines = [...byFame.flatMap(({ lines }) => lines), ...offices.map(({ line }) => line)];
  const known = ({ ordinal }: OfficeLine) =>
    FAMILIARITIES.indexOf(entities[ordinal]?.familiarity ?? 'specialist');
  const refs = [
    ...byFame.flatMap(({ refs }) => refs),
    ...offices.map((office) => refOf(known(office), office.ordinal, NO_NAME)),
  ];
  const text = new TextEncoder().encode(`\n${lines.join('\n')}\n`);
  const spans = offices.flatMap(({ from, until }) => [from, until]);
  const numbers = [SEARCH_LAYOUT, lines.length, offices.length, ...refs, ...spans];
  const bytes = new Uint8Array(numbers.length * 4 + text.length);
  new Uint32Array(bytes.buffer, 0, numbers.length).set(numbers);
  bytes.set(text, numbers.length * 4);
  return bytes.buffer;
}

/** Ordinals, those first whom the statements of others name most often: of two ICC the court. */
function mostNamedFirst(entities: readonly Searchable[]): Uint32Array {
  const ordinals = new Map(entities.map(({ id }, ordinal) => [id, ordinal]));
  const named = new Uint32Array(entities.length);
  for (const { statements } of entities)
    for (const { to } of statements) {
      const ordinal = to === undefined ? undefined : ordinals.get(to);
      if (ordinal !== undefined) named[ordinal] = (named[ordinal] ?? 0) + 1;
    }
  return named.map((_, ordinal) => ordinal).sort((a, b) => (named[b] ?? 0) - (named[a] ?? 0));
}
