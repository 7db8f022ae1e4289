/** The first ones are kept as strings: most pages have no more, and comparing strings is fastest. */
const MOST_WHOLE = 10_000;
/** A power of 2, and more than a page has lines: no more than 200,000 text nodes are read. */
const PLACES = 262_144;

/** A set of texts, for asking whether a text is in it. */
export interface Texts {
  has(text: string): boolean;
  add(text: string): void;
  readonly size: number;
}

/**
 * Of texts after the first it keeps 32 bits each: as strings, a hundred thousand lines take 4 MB. With so
 * many, one new text in 40,000 is mistaken for one of them.
 */
export function createTexts(): Texts {
  const whole = new Set<string>();
  /** Open addressing; 0 is an empty place. */
  let hashes: Uint32Array | undefined;
  const texts = {
    size: 0,
    has: (text: string) => whole.has(text) || Boolean(hashes?.[placeOf(hashOf(text), hashes)]),
    add(text: string) {
      if (texts.has(text)) return;
      texts.size++;
      if (whole.size < MOST_WHOLE) whole.add(text);
      else {
        hashes ??= new Uint32Array(PLACES);
        const hash = hashOf(text);
        hashes[placeOf(hash, hashes)] = hash;
      }
    },
  };
  return texts;
}

/** The place that holds a hash, or is free for it. */
function placeOf(hash: number, hashes: Uint32Array): number {
  let place = hash % PLACES;
  while (hashes[place] && hashes[place] !== hash) place = (place + 1) % PLACES;
  return place;
}

/** FNV-1a over code units, mixed once more at its end; never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0 || 1;
}
