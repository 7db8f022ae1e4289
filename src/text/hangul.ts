/** The Hangul syllable that two code points make, 0 for none (The Unicode Standard, 3.12). */
export function syllableOf(before: number, point: number): number {
  if (before >= 0x1100 && before <= 0x1112 && point >= 0x1161 && point <= 0x1175) {
    return 0xac00 + ((before - 0x1100) * 21 + point - 0x1161) * 28;
  }
  const isOpen = before >= 0xac00 && before <= 0xd7a3 && (before - 0xac00) % 28 === 0;
  return isOpen && point >= 0x11a8 && point <= 0x11c2 ? before + point - 0x11a7 : 0;
}
