/** The next place from `from` on that has its bit set, or -1. */
export function nextSet(bits: Int32Array, from: number, until: number): number {
  if (from >= until) return -1;
  let word = from >> 5;
  let left = (bits[word] ?? 0) & (-1 << from);
  while (left === 0) {
    if (++word << 5 >= until) return -1;
    left = bits[word] ?? 0;
  }
  return (word << 5) + 31 - Math.clz32(left & -left);
}
