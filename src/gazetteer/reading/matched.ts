import type { Mention } from '../../model/mention';
import { type Gazetteer, matchIn } from '../match';
import { type Room, roomFor } from '../matching/room';
import { asItIs, hidesMuch, type Tidied, tidied } from './tidied';

/** Matches a text, once more where matching met what `tidied` leaves out. */
export function matched(gazetteer: Gazetteer, given: string): Matched {
  const mayBeWrapped = given.includes('\n') || given.includes('\t');
  const first = matchedAs(mayBeWrapped ? tidied(given) : asItIs(given), gazetteer);
  return first.room.untidy ? matchedAs(tidied(given), gazetteer) : first;
}

interface Matched {
  readonly tidy: Tidied;
  /** Still with the text's capitals and words. */
  readonly room: Room;
  readonly mentions: readonly Mention[];
}

function matchedAs(tidy: Tidied, gazetteer: Gazetteer): Matched {
  const room = roomFor(tidy.text, gazetteer);
  const mentions = matchIn(room, gazetteer.index, tidy.text);
  if (!tidy.origins) return { tidy, room, mentions };
  return { tidy, room, mentions: mentions.filter((mention) => !hidesMuch(tidy, mention)) };
}
