import type { Entity } from '../model/entity';
import type { Name, NameFlag } from '../model/name';
import { withoutForeignLinks } from './foreign-links';

/** What was taken of a record that we did not write, and how much of it was left out. */
export interface Admitted {
  readonly entity: Entity | undefined;
  readonly namesLeftOut: number;
  readonly linksLeftOut: number;
}

/** What is needed to judge a stranger's names and links. */
export interface Rules {
  /** Words that are nobody's name by themselves, in lower case. */
  readonly common: ReadonlySet<string>;
  isPublic(url: URL): boolean;
}

/** Most entities of one source that may share a name; more would make every page guess. */
const MOST_SHARING = 16;

/**
 * Returns a function that judges the records of one source, one after the other. Names that are common
 * words are left out, one-word names match only as written, and a name is given to at most sixteen
 * entities. Links to places where no stranger may lead are left out. A record without any name left is
 * left out as a whole.
 */
export function admission({ common, isPublic }: Rules): (entity: Entity) => Admitted {
  const sharing = new Map<string, number>();
  return (entity) => {
    const names: Name[] = [];
    for (const name of entity.names) {
      const key = name.text.toLowerCase();
      const bearers = sharing.get(key) ?? 0;
      if (!isName(name.text, common) || bearers >= MOST_SHARING) continue;
      sharing.set(key, bearers + 1);
      names.push(guarded(name));
    }
    const namesLeftOut = entity.names.length - names.length;
    if (!names.length) return { entity: undefined, namesLeftOut, linksLeftOut: 0 };
    const { entity: safe, linksLeftOut } = withoutForeignLinks(entity, isPublic);
    return { entity: { ...safe, names }, namesLeftOut, linksLeftOut };
  };
}

/** Whether a text may be a name at all. */
function isName(text: string, common: ReadonlySet<string>): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  if (letters.length < (dense.test(text) ? 2 : 3)) return false;
  return !common.has(text.toLowerCase());
}

function guarded(name: Name): Name {
  if (/[\s-]/.test(name.text)) return name;
  const flags = new Set<NameFlag>([...name.flags, 'case-sensitive']);
  if (name.type !== 'canonical') flags.add('ambiguous');
  return { ...name, flags: [...flags] };
}
