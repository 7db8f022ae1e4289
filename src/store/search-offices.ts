import type { Day } from '../model/date';
import { knownOf, LINE_END, lineAt, lineOf, type SearchIndex, SPACE } from './search-index';
import { TITLE_END } from './search-office-lines';
import { placesOf } from './search-places';
import { saysNothing } from './search-query';
import { keysOfAll } from './search-words';

/** Lines of offices, those that answer best first. */
export interface Offices {
  /** Every word of the title was asked for. */
  readonly exact: readonly number[];
  /** The title has more words: `deputy`. */
  readonly others: readonly number[];
}

const NONE: Offices = { exact: [], others: [] };

/** The offices that are asked for and held on `today`; a single word asks for none. */
export function officesOf(index: SearchIndex, words: readonly string[], today: Day): Offices {
  if (words.length < 2) return NONE;
  const places = words.map((word, at) => placesOfTitle(index, word, at === words.length - 1));
  const asked = words.flatMap((word) => [word, ...(OTHERWISE.get(word)?.split(' ') ?? [])]);
  const found = [...keysOfAll(places, (place) => lineAt(index.starts, place))]
    .filter((line) => isHeld(index, line, today))
    .flatMap((line) => fitOf(line, lineOf(index, line), asked) ?? []);
  const from = (line: number) => index.spans[(line - index.firstOffice) * 2] ?? 0;
  const known = (line: number) => knownOf(index.refs[line] ?? 0);
  found.sort(
    (a, b) =>
      a.extra - b.extra ||
      a.rest - b.rest ||
      b.told - a.told ||
      known(a.line) - known(b.line) ||
      from(b.line) - from(a.line) ||
      a.line - b.line,
  );
  return {
    exact: found.filter(({ extra }) => !extra).map(({ line }) => line),
    others: found.filter(({ extra }) => extra).map(({ line }) => line),
  };
}

/** How readers write what records spell out. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['ceo', 'chief executive'],
  ['pm', 'prime minister'],
  ['vp', 'vice president'],
  ['fm', 'foreign minister'],
  ['boss', 'head'],
  ['chief', 'head'],
  ['leader', 'head'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
]);

/** Places of a word in the lines of offices. Words may begin with it only if `goesOn`: `un` is not `UNCTAD`. */
function placesOfTitle(index: SearchIndex, word: string, goesOn: boolean): readonly number[] {
  const { text, starts, firstOffice } = index;
  const first = starts[firstOffice] ?? text.length;
  const isWord = (place: number, length: number) => {
    const next = text.charCodeAt(place + length);
    return next === SPACE || next === LINE_END;
  };
  const found = (piece: string) =>
    placesOf(index, piece, first).filter((place) => goesOn || isWord(place, piece.length));
  const other = OTHERWISE.get(word);
  return other ? [...found(word), ...found(other)] : found(word);
}

interface Fit {
  readonly line: number;
  /** Words of the title that nobody asked for. */
  readonly extra: number;
  /** The same with those that the names behind it say too: `President of French Polynesia`. */
  readonly rest: number;
  /** Words asked for that the title says, and not the names behind it alone. */
  readonly told: number;
}

/**
 * How well a line fits; undefined where no word of the title was asked for: then the body is meant, not
 * its head.
 */
function fitOf(line: number, text: string, asked: readonly string[]): Fit | undefined {
  const [title = '', body = ''] = text.split(` ${TITLE_END} `);
  const names = new Set(body.split(' '));
  const said = title.split(' ').filter((word) => !saysNothing(word));
  const own = said.filter((word) => !names.has(word));
  const isAsked = (word: string) => asked.some((typed) => word.startsWith(typed));
  const notAsked = (words: readonly string[]) => words.filter((word) => !isAsked(word)).length;
  const extra = notAsked(own);
  if (extra === own.length) return undefined;
  const rest = notAsked(said);
  return { line, extra, rest, told: said.length - rest };
}

function isHeld({ spans, firstOffice }: SearchIndex, line: number, today: Day): boolean {
  const day = Number(today.replaceAll('-', ''));
  const at = (line - firstOffice) * 2;
  return (spans[at] ?? 0) <= day && day <= (spans[at + 1] ?? 0);
}
