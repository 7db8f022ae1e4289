/** What ASCII letters and digits fold to (UTF-16 units); 0 for all other units. */
export const ASCII = new Uint8Array(128);
for (const char of '0123456789abcdefghijklmnopqrstuvwxyz') {
  ASCII[char.toUpperCase().charCodeAt(0)] = ASCII[char.charCodeAt(0)] = char.charCodeAt(0);
}
export const SMALL_A = 0x61;

export const SPACE = 0x20;

export function isAsciiWord(unit: number): boolean {
  return unit < 0x80 && (ASCII[unit] ?? 0) !== 0;
}

/** Whether a UTF-16 unit is an ASCII character that ends a word: any but letters, digits and `_`. */
export function isAsciiEnd(unit: number): boolean {
  return unit < 0x80 && unit !== 0x5f && (ASCII[unit] ?? 0) === 0;
}
