import { type Day, earliest, latest } from '../model/date';
import type { Entity, Name } from '../model/entity';

/** The name in use on a day and the one in use today, where they differ. */
export interface NameInTime {
  readonly was: string;
  readonly is: string;
  /** When the present name came into use, as the record says. */
  readonly since?: string;
}

/** The name then and now; null where it was the same, or the record does not say. */
export function nameOn(entity: Entity, day: Day, today: Day): NameInTime | null {
  const now = current(entity, today);
  if (now === null || now.from === undefined || earliest(now.from) <= day) return null;
  const then = entity.names.filter((name) => wasInUse(name, day)).sort(byUse)[0];
  if (!then || then.text === now.text) return null;
  return { was: then.text, is: now.text, since: now.from };
}

/** The caption's name, or its successor where the caption has gone out of use. */
function current(entity: Entity, today: Day): Name | null {
  const caption = entity.names.find((name) => name.text === entity.caption);
  if (!caption) return null;
  if (caption.until === undefined || latest(caption.until) >= today) return caption;
  const inUse = entity.names.filter(
    (name) => name.from !== undefined && name.until === undefined && earliest(name.from) <= today,
  );
  return inUse.sort(byUse)[0] ?? caption;
}

/** Only a name that the record says has gone out of use is the name of then. */
function wasInUse(name: Name, day: Day): boolean {
  if (name.until === undefined || latest(name.until) < day) return false;
  return name.from === undefined || earliest(name.from) <= day;
}

const ORDER: readonly Name['type'][] = ['canonical', 'former', 'full', 'short', 'alias'];

function byUse(a: Name, b: Name): number {
  const place = (name: Name) =>
    ORDER.includes(name.type) ? ORDER.indexOf(name.type) : ORDER.length;
  return place(a) - place(b) || (a.text < b.text ? -1 : 1);
}
