/** So many are kept as they are: most pages have no more, and nothing compares texts faster. */
const MOST_WHOLE = 2_000;

/**
 * A set of texts that are only to be known again: of all after the first 32 bits each, where a hundred
 * thousand lines take 4 MB as they are. Of 40,000 new ones on such a page one is taken for one of them.
 */
export class Texts {
  private readonly whole = new Set<string>();
  /** By open addressing, at most half full; 0 is no hash. */
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

  /** Where it stands, or would. */
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
