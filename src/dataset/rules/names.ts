import type { Name, NameFlag } from '../../model/name';
import type { Placed, Problem, Whole } from '../lint';

/** Flags that make sharing a name safe: with one of them a name never links by itself alone. */
const WEAK: ReadonlySet<NameFlag> = new Set([
  'needs-context',
  'needs-full-name',
  'ambiguous',
  'never-mark',
]);

const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

const ONE_WORD = /^\p{Script=Latin}[\p{Script=Latin}'’-]*$/u;

/** Two letters, as of a company, are a unit or a typing slip in another case. */
const TOO_SHORT = /^\p{Script=Latin}[&.]?\p{Script=Latin}?\.?$/u;

/** So many bearers make a name a given name, and not half of one person's. */
const SEVERAL = 3;

/** Kinds whose one-word names are proper enough: nobody writes Turkey for the bird. */
const PROPER = new Set(['country', 'territory', 'place']);

/** No weak name without a flag: common words, months and days, a person's bare given name. */
export function* namesOfOne({ placed, aids }: Whole): Iterable<Problem> {
  const given = givenNames(placed);
  for (const { file, entity } of placed) {
    const seen = new Set<string>();
    for (const [index, name] of entity.names.entries()) {
      const problem = (says: string) => ({
        file,
        record: entity.id,
        field: `names[${index}]`,
        says: `"${name.text}" ${says}`,
      });
      const twice = `${name.lang} ${name.text}`;
      if (seen.has(twice)) yield problem('stands there twice');
      seen.add(twice);
      if (name.flags.includes('needs-context') && !name.context?.any?.length) {
        yield problem('needs context.any');
      }
      if (name.flags.length > 0) continue;
      const word = keyOf(name.text);
      if (CALENDAR.has(word)) yield problem('is a month or a day and needs a flag');
      else if (TOO_SHORT.test(name.text)) yield problem('is too short to go without a flag');
      else if (!PROPER.has(entity.kind) && aids.commonWords?.has(word)) {
        yield problem('is a common word and needs a flag');
      } else if (
        entity.kind === 'person' ? isBare(name) : !PROPER.has(entity.kind) && given.has(word)
      ) {
        yield problem('is a bare given name or surname and needs a flag');
      }
    }
  }
}

/** Two records may not both claim a name by itself. */
export function* namesOfTwo({ placed }: Whole): Iterable<Problem> {
  const claims = new Map<string, Placed>();
  for (const one of placed) {
    for (const [index, name] of one.entity.names.entries()) {
      if (isWeak(name)) continue;
      const key = claimOf(name);
      const first = claims.get(key);
      if (first === undefined) claims.set(key, one);
      else if (first.entity.id !== one.entity.id) {
        yield {
          file: one.file,
          record: one.entity.id,
          field: `names[${index}]`,
          says: `"${name.text}" is also a name of ${first.entity.id} (${first.file}); flag one`,
        };
      }
    }
  }
}

function isWeak({ flags }: Name): boolean {
  return flags.some((flag) => WEAK.has(flag));
}

/** Names that match as written only collide only as written. */
function claimOf(name: Name): string {
  return name.flags.includes('case-sensitive') ? `=${name.text}` : keyOf(name.text);
}

/** A person may be known by one name alone, which is then the canonical one: Lula. */
function isBare({ text, type }: Name): boolean {
  return (type === 'short' || type === 'alias') && ONE_WORD.test(text);
}

/** The words with which the names of several persons of the dataset begin. */
function givenNames(placed: readonly Placed[]): ReadonlySet<string> {
  const bearers = new Map<string, number>();
  for (const { entity } of placed) {
    if (entity.kind !== 'person') continue;
    const [first, ...rest] = entity.caption.split(' ');
    if (first === undefined || rest.length === 0 || !ONE_WORD.test(first)) continue;
    bearers.set(keyOf(first), (bearers.get(keyOf(first)) ?? 0) + 1);
  }
  return new Set([...bearers].filter(([, times]) => times >= SEVERAL).map(([name]) => name));
}

function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[-‐‑–]/g, ' ')
    .toLowerCase();
}
