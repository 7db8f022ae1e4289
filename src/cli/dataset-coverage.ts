import { readFile } from 'node:fs/promises';
import { annotator } from '../gazetteer/annotate';
import type { Annotation } from '../model/mention';
import { readEntities } from './annotate-dataset';

/** A text with the spans of its names, as the gold sets write it; other fields are left alone. */
interface GoldText {
  readonly text: string;
  readonly mentions: readonly GoldName[];
}

interface GoldName {
  readonly start: number;
  readonly end: number;
  /** PER, ORG, LOC, GPE …; null where the set does not say. */
  readonly etype: string | null;
  /** `name` or what else refers to something: a pronoun, a description. */
  readonly kind?: string;
}

export interface Coverage {
  readonly texts: number;
  /** How many names of each type there are, and how many of them the dataset marks. */
  readonly types: Readonly<Record<string, { readonly names: number; readonly known: number }>>;
  /** The names most often not marked. */
  readonly misses: readonly { readonly name: string; readonly times: number }[];
}

/** Persons, organisations and places under the names that gold sets give them. */
const TYPES: ReadonlySet<string> = new Set(['PER', 'ORG', 'LOC', 'GPE', 'FAC', 'unknown']);

/** How many misses are worth reading. */
const MISSES = 40;

/** The share of the names in a file of texts, one JSON object a line, that the dataset that ships marks. */
export async function coverage(file: string): Promise<Coverage> {
  const { annotate } = annotator(await readEntities());
  const types = new Map<string, { names: number; known: number }>();
  const misses = new Map<string, number>();
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const { text, mentions }: GoldText = JSON.parse(line);
    const marked = annotate([text], null);
    for (const name of mentions) {
      const type = name.etype ?? 'unknown';
      if (!TYPES.has(type) || (name.kind ?? 'name') !== 'name') continue;
      const count = types.get(type) ?? { names: 0, known: 0 };
      const known = marked.some((mark) => overlaps(mark, name));
      types.set(type, { names: count.names + 1, known: count.known + (known ? 1 : 0) });
      const surface = text.slice(name.start, name.end).replace(/\s+/g, ' ');
      if (!known) misses.set(surface, (misses.get(surface) ?? 0) + 1);
    }
  }
  return {
    texts: lines.length,
    types: Object.fromEntries(types),
    misses: [...misses]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MISSES)
      .map(([name, times]) => ({ name, times })),
  };
}

/** The same for people. */
export function printCoverage({ texts, types, misses }: Coverage): void {
  console.log(`${texts} texts`);
  const counts = Object.entries(types);
  const sum = (what: 'names' | 'known') => counts.reduce((total, [, of]) => total + of[what], 0);
  for (const [type, { names, known }] of [
    ...counts,
    ['all', { names: sum('names'), known: sum('known') }] as const,
  ]) {
    const share = names === 0 ? '' : `, ${Math.round((100 * known) / names)} %`;
    console.log(`${type}: ${known} of ${names} names${share}`);
  }
  console.log('most frequent misses:');
  for (const { name, times } of misses) console.log(`${String(times).padStart(5)}  ${name}`);
}

function overlaps(mark: Annotation, name: GoldName): boolean {
  return mark.start < name.end && name.start < mark.end;
}
