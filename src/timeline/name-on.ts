import { type Day, earliest, latest, type PartialDate } from '../model/date';
import type { Entity } from '../model/entity';
import type { Name, NameType } from '../model/name';
import { isToBeFounded } from './founded';

/** The name in use on a day and the one in use today, where they differ. */
export interface NameInTime {
  readonly was: string;
  readonly is: string;
  /** When the present name came into use, as the record says. */
  readonly since: PartialDate;
}

/** The name then and now; null where it was the same, nothing was there yet, or the record does not say. */
export function nameOn(entity: Entity, day: Day, today: Day): NameInTime | null {
  if (isToBeFounded(entity.statements, day)) return null;
  const now = current(entity, today);
  if (now === undefined || (now.from !== undefined && earliest(now.from) <= day)) return null;
  const then = byUse(entity, ({ type, from, until }) => {
    if (until === undefined || earliest(until) <= day) return false;
    return MAIN.includes(type) && (from === undefined || earliest(from) <= day);
  });
  const since = now.from ?? then?.until;
  return then && since && then.text !== now.text ? { was: then.text, is: now.text, since } : null;
}

/** The caption's name, or its successor where that has gone out of use. */
function current(entity: Entity, today: Day): Name | undefined {
  const caption =
    entity.names.find(({ text }) => text === entity.caption) ??
    entity.names.find(({ type }) => type === 'canonical');
  if (caption?.until === undefined || latest(caption.until) >= today) return caption;
  const successor = byUse(entity, ({ type, from, until }) => {
    return IN_USE.includes(type) && !until && from !== undefined && earliest(from) <= today;
  });
  return successor ?? caption;
}

/** Kinds of names that a thing goes by; of several, the earlier here. */
const MAIN: readonly NameType[] = ['canonical', 'former'];
const IN_USE: readonly NameType[] = ['canonical', 'short', 'alias', 'full'];

/** The name that fits; preferably one that is in the caption. */
function byUse(entity: Entity, fits: (name: Name) => boolean): Name | undefined {
  const rank = ({ text, type }: Name) =>
    (entity.caption.includes(text) ? 0 : 10) + IN_USE.indexOf(type);
  return entity.names
    .filter(fits)
    .sort((a, b) => rank(a) - rank(b) || (a.text < b.text ? -1 : 1))[0];
}
