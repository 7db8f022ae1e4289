/** Writes a code point as UTF-8 at `at`; gives where the next begins. */
export function putUtf8(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at] = point;
    return at + 1;
  }
  if (point < 0x800) {
    bytes[at] = 0xc0 | (point >> 6);
    bytes[at + 1] = 0x80 | (point & 63);
    return at + 2;
  }
  if (point < 0x10000) {
    bytes[at] = 0xe0 | (point >> 12);
    bytes[at + 1] = 0x80 | ((point >> 6) & 63);
    bytes[at + 2] = 0x80 | (point & 63);
    return at + 3;
  }
  bytes[at] = 0xf0 | (point >> 18);
  bytes[at + 1] = 0x80 | ((point >> 12) & 63);
  bytes[at + 2] = 0x80 | ((point >> 6) & 63);
  bytes[at + 3] = 0x80 | (point & 63);
  return at + 4;
}
