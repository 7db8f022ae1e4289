import { type Layout, RECORD_KEY, RECORD_LENGTH, slotOf } from '../index/layout';
import { firstBytes } from '../words/hash';

/**
 * The place of a word's record; 0 for a word that is in no name. The key is `length` bytes of `key`
 * from `start`, each or-ed with `fold`, and `hash` its `hashOf`; three more bytes are readable.
 */
export function lookUp(
  index: Layout,
  key: DataView,
  start: number,
  length: number,
  fold: number,
  hash: number,
): number {
  const { slots, tagBits } = index;
  const tag = (1 << tagBits) - 1;
  for (let slot = slotOf(hash, slots.length); ; slot = slot + 1 === slots.length ? 0 : slot + 1) {
    const entry = slots[slot] ?? 0;
    if (entry === 0) return 0;
    if (((entry ^ hash) & tag) !== 0) continue;
    const place = entry >>> tagBits;
    if (isKey(index, place, key, start, length, fold)) return place;
  }
}

function isKey(
  { recordBytes, recordView }: Layout,
  place: number,
  key: DataView,
  start: number,
  length: number,
  fold: number,
): boolean {
  if (recordBytes[place * 4 + RECORD_LENGTH] !== length) return false;
  const known = place * 4 + RECORD_KEY;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    if (recordView.getInt32(known + at, true) !== (key.getInt32(start + at, true) | fold))
      return false;
  }
  const rest = recordView.getInt32(known + at, true) ^ (key.getInt32(start + at, true) | fold);
  return (rest & firstBytes(length - at)) === 0;
}
