/** The first ones are kept as strings: most pages have no more, and comparing strings is fastest. */
const MOST_WHOLE = 2_000;

/**
 * A set of texts, for asking whether a text is in it. Of those after the first it keeps 32 bits each: as
 * strings, a hundred thousand lines take 4 MB. With so many, one new text in 40,000 is mistaken for one of them.
 */
export class Texts {
  private readonly whole = new Set<string>();
  /** Open addressing, at most half full; 0 is an empty slot. */
  private hashes = new Uint32Array(2);
  private hashed = 0;

  get size(): number {
    return this.whole.size + this.hashed;
  }

  has(text: string): boolean {
    return (
      this.whole.has(text) || (this.hashed > 0 && this.hashes[this.placeOf(hashOf(text))] !== 0)
    );
  }

  add(text: string): void {
    if (this.whole.size < MOST_WHOLE) this.whole.add(text);
    else if (!this.has(text)) this.keep(hashOf(text));
  }

  private keep(hash: number): void {
    if (++this.hashed * 2 > this.hashes.length) {
      const before = this.hashes;
      this.hashes = new Uint32Array(2 * before.length);
      for (const one of before) if (one) this.hashes[this.placeOf(one)] = one;
    }
    this.hashes[this.placeOf(hash)] = hash;
  }

  /** The slot that holds a hash, or is free for it. */
  private placeOf(hash: number): number {
    const { length } = this.hashes;
    let place = hash % length;
    while (this.hashes[place] && this.hashes[place] !== hash) place = (place + 1) % length;
    return place;
  }
}

/** FNV-1a over code units, mixed once more at its end; never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}
