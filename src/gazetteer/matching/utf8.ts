/** The code point of well-formed UTF-8. */
export function pointAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first;
  const second = (bytes[at + 1] ?? 0) & 63;
  if (first < 0xe0) return ((first & 31) << 6) | second;
  const third = (bytes[at + 2] ?? 0) & 63;
  if (first < 0xf0) return ((first & 15) << 12) | (second << 6) | third;
  return ((first & 7) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] ?? 0) & 63);
}

export function utf8Length(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

export function unitsOf(point: number): number {
  return point < 0x10000 ? 1 : 2;
}

/** How many more bytes of UTF-8 than UTF-16 units a code point has. */
export function driftOf(point: number): number {
  return point < 0x80 ? 0 : point < 0x800 ? 1 : 2;
}

export function driftIn(text: string, from: number, to: number): number {
  let drift = 0;
  for (let at = from; at < to; ) {
    const point = text.codePointAt(at) ?? 0;
    drift += driftOf(point);
    at += point > 0xffff ? 2 : 1;
  }
  return drift;
}
