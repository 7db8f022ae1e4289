import type { Entity } from '../../../model/entity';
import type { Name } from '../../../model/name';
import { anyScript } from '../../../text/any-script';
import {
  isEastAsian,
  onlyName,
  type PersonName,
  readPersonName,
  withoutArticle,
} from '../../forms/person-name';
import { listOf } from '../../list-of';
import { once } from '../../once';
import { keyOf } from '../../words/key';

/** The names under which a person may be meant after the full name, from the record and as the page writes it. */
export function namesOf(entity: Entity, written = ''): PersonName | undefined {
  // Most pages write the name as listed.
  const isListed = !written || entity.names.some((name) => name.text === written && isFull(name));
  return isListed ? listedNames(entity) : readNames(entity, [written]);
}

/** Cached, because every link asks for them. */
const listedNames = once((entity: Entity) => readNames(entity, []));

function readNames(entity: Entity, written: readonly string[]): PersonName | undefined {
  const eastAsian = isEastAsian(entity);
  const texts = entity.names.filter(isFull).map(({ text }) => text);
  const full = [...texts, ...written].map((text) => readPersonName(text, eastAsian));
  const only = listOf(onlyNameOf(entity));
  const alone = only.length ? { given: [], family: only, familyFirst: false } : undefined;
  const name = readPersonName(entity.caption, eastAsian) ?? full.find(Boolean) ?? alone;
  if (!name) return undefined;
  const listed = entity.names
    .filter(({ flags }) => flags.includes('needs-full-name'))
    .map(({ text }) => keyOf(text));
  const words = full.flatMap((other) => other?.given ?? []);
  return {
    ...name,
    given: [...new Set([...name.given, ...words])],
    family: listed.length
      ? listed.flatMap((key) => [key, ...withoutArticle(key)])
      : [...new Set([...name.family, ...full.flatMap((other) => other?.family ?? []), ...only])],
  };
}

/** The name of somebody who is called by one alone: "francis" of Pope Francis, "felipe" of King Felipe VI. */
export const onlyNameOf = once((entity: Entity) => {
  for (const name of entity.names) {
    const only = isFull(name) || isReigning(name) ? onlyName(name.text) : undefined;
    if (only) return only;
  }
  return undefined;
});

/** Another title says little: with "Sir Keir" nobody is called Keir alone. */
function isReigning({ type, text }: Name): boolean {
  return type === 'title' && REIGNING.test(text);
}

const REIGNING = /^(?:King|Queen|Emperor|Empress|Pope) /;

function isFull({ type, text }: Name): boolean {
  return FULL.has(type) && !HAN.test(text);
}

const FULL = new Set(['canonical', 'full', 'alias', 'romanisation', 'former']);
const HAN = anyScript`[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{Z}]`;
