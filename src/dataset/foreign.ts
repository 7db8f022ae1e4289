import type { Entity, Name, NameFlag, Source } from '../model/entity';

/** What was taken of a record that we did not write, and how many of its names were left out. */
export interface Admitted {
  readonly entity: Entity | undefined;
  readonly namesLeftOut: number;
}

/** Most entities of one source that may share a name; more would make every page guess. */
const MOST_SHARING = 16;

/**
 * Judges the records of one source, one after the other: names that would mark half a page are left
 * out, one-word names match only as written, and a name goes to sixteen entities at most. A record
 * without a name left, or with a link elsewhere than `isPublic` allows, is left out.
 */
export function admission(isPublic: (url: URL) => boolean): (entity: Entity) => Admitted {
  const sharing = new Map<string, number>();
  return (entity) => {
    const names: Name[] = [];
    for (const name of entity.names) {
      const key = name.text.toLowerCase();
      const bearers = sharing.get(key) ?? 0;
      if (!isName(name.text) || bearers >= MOST_SHARING) continue;
      sharing.set(key, bearers + 1);
      names.push(guarded(name));
    }
    const namesLeftOut = entity.names.length - names.length;
    if (!names.length || !linksArePublic(entity, isPublic))
      return { entity: undefined, namesLeftOut };
    return { entity: { ...entity, names }, namesLeftOut };
  };
}

/** Whether a text may be a name at all. */
export function isName(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  if (letters.length < (dense.test(text) ? 2 : 3)) return false;
  return [...text].length <= 120 && !COMMON.has(text.toLowerCase());
}

function guarded(name: Name): Name {
  if (/[\s-]/.test(name.text.trim())) return name;
  const flags = new Set<NameFlag>([...name.flags, 'case-sensitive']);
  if (name.type !== 'canonical') flags.add('ambiguous');
  return { ...name, flags: [...flags] };
}

function linksArePublic({ sources, site }: Entity, isPublic: (url: URL) => boolean): boolean {
  const cited = Object.values<Source>(sources).flatMap(({ url, archived }) => [url, archived]);
  return [...cited, site].every((link) => !link || isPublic(new URL(link)));
}

/** Words of English prose, days, months and first names that are nobody's name by themselves. */
const COMMON = new Set(
  `the and for are but not you all any can had her was one our out day get has him his how man new
  now old see two way who boy did its let put say she too use that with have this will your from they
  know want been good much some time very when come here just like long make many more only over such
  take than them well were what about after again could every first found great house large learn
  never other place point right small sound spell still study their there these thing think three
  under water where which world would write year people party state court law police peace army power
  council congress parliament senate government minister president secretary general director member
  union bank group company service agency office board committee commission department ministry
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december spring summer autumn winter today tomorrow yesterday
  north south east west north-east north-west south-east south-west home news media press report
  against also among another around because become before began being between both business came
  case change city country during each early even family few form former further give given going
  head help high hold human important include international into issue keep last later lead left
  less life line little local made major market may might million money month most move must name
  national need next night number off often order own part per percent play political possible public
  real reason said same school second seem set several short should show since social something
  special start stop story system tell term those though through thus together top toward turn
  until upon used value view war week while whole within without woman women word work yes yet young
  james john robert michael william david richard joseph thomas charles mary patricia jennifer linda
  elizabeth barbara susan jessica sarah karen anna maria ali mohammed muhammad ahmed wang li zhang`
    .split(/\s+/)
    .filter(Boolean),
);
