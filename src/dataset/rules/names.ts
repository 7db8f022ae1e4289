import type { Name, NameFlag } from '../../model/entity';
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

/** Kinds whose one-word names are proper enough: nobody writes Turkey for the bird. */
const PROPER = new Set(['country', 'territory', 'place']);

/** No weak name without a flag: common words, months and days, a person's bare given name. */
export function* namesOfOne({ placed, aids }: Whole): Iterable<Problem> {
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
      else if (!PROPER.has(entity.kind) && aids.commonWords?.has(word)) {
        yield problem('is a common word and needs a flag');
      } else if (entity.kind === 'person' && isBare(name, aids.firstNames)) {
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

function isBare({ text, type }: Name, firstNames: ReadonlySet<string> | undefined): boolean {
  if (!/^\p{Script=Latin}[\p{Script=Latin}'’-]*$/u.test(text)) return false;
  return type === 'short' || type === 'alias' || firstNames?.has(keyOf(text)) === true;
}

function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[-‐‑–]/g, ' ')
    .toLowerCase();
}
