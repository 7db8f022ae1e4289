import type { Mention } from '../model/mention';
import { propertiesOf } from '../text/char-properties';
import { isUntidy, kindIn, startsWord } from '../text/kind-at';
import { CharKind } from '../text/kinds';
import { read } from './index/index-bytes';
import type { Layout } from './index/layout';
import { isPlain } from './matching/plain';
import { type Room, type RoomKeeper, roomFor } from './matching/room';
import { search } from './matching/search';
import { END, skim } from './matching/skim';
import { takeLone } from './matching/take-lone';
import { takePlain, takeWord } from './matching/take-words';
import { driftOf, pointAt, utf8Length } from './matching/utf8';

export { verify } from './index/index-bytes';

/** An opened index, and the little memory that matching needs, from the first text on. */
export interface Gazetteer extends RoomKeeper {
  readonly index: Layout;
}

/** Opens what `compile` made, without reading all of it. Throws where the bytes are no index of this version. */
export function openGazetteer(bytes: ArrayBuffer): Gazetteer {
  return { index: read(bytes), room: undefined };
}

/**
 * Every name in `text`: leftmost, longest, not overlapping; offsets into `text` as it is.
 *
 * The text is copied out as UTF-8, so that words of ASCII letters can be read four letters at a time;
 * any other word is left to the reader. Words that occur in some name are gathered in a run, which starts
 * with a word that begins a name. A word that occurs in no name ends the run, and only runs are searched.
 */
export function match(gazetteer: Gazetteer, text: string): Mention[] {
  return matchIn(roomFor(text, gazetteer), gazetteer.index, text);
}

/** Like `match`, in a given room that is large enough; afterwards the room still has the text's capitals and words. */
export function matchIn(room: Room, index: Layout, text: string): Mention[] {
  const { bytes, capitals, reader, run, letters } = room;
  capitals.clear(text.length);
  room.untidy = false;
  const length = ENCODER.encodeInto(text, bytes).written;
  bytes[length] = END;
  const found: Mention[] = [];
  reader.open(text);
  run.length = run.prefixLength = 0;
  // `at` counts bytes; the UTF-16 offset is `at - drift`.
  let at = 0;
  let drift = 0;
  for (;;) {
    if ((bytes[at] ?? END) < 0x80) {
      const inRun = run.length > 0;
      skim(letters, room, at, index, inRun, drift);
      if (inRun && letters.skipped) search(run, index, text, true, found);
      at = letters.start;
      if (isPlain(letters, room)) {
        takePlain(room, index, text, drift, found);
        at = letters.end;
        const { behind } = letters;
        if (behind !== 0) {
          at += utf8Length(behind);
          drift += driftOf(behind);
        }
        continue;
      }
    }
    if (at === length) break;
    const point = pointAt(bytes, at);
    const kind = kindIn(propertiesOf(point));
    if (startsWord(kind)) {
      const end = kind === CharKind.Word ? at : takeLone(room, index, text, at, drift, found);
      if (end > at) {
        // Each has three bytes and one UTF-16 unit.
        drift += ((end - at) / 3) * 2;
        at = end;
      } else {
        at += takeWord(room, index, text, at, drift, found);
        drift = at - reader.end;
        // Usually one space and another such word follow, with nothing to skim.
        if (bytes[at] === SPACE && (bytes[at + 1] ?? END) >= 0x80) at++;
      }
      continue;
    }
    if (isUntidy(kind)) room.untidy = true;
    at += utf8Length(point);
    drift += driftOf(point);
  }
  if (run.length > 0) search(run, index, text, true, found);
  return found;
}

const SPACE = 0x20;
const ENCODER = new TextEncoder();
