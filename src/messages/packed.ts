import type { Annotation } from '../model/mention';

/** What all annotations of one name have in common. */
type Said = Omit<Annotation, 'block' | 'start' | 'end' | 'exact'>;

/**
 * Annotations as they travel. A page has many annotations of few names, and both reading a message and
 * keeping it cost the page; so what annotations have in common is sent once.
 */
export interface Packed {
  readonly said: readonly Said[];
  /** Four numbers for each annotation: block, start, end, and which of `said`. */
  readonly places: readonly number[];
}

export function packed(annotations: readonly Annotation[]): Packed {
  const said: Said[] = [];
  const places: number[] = [];
  const known = new Map<string, number>();
  for (const { block, start, end, exact: _, ...one } of annotations) {
    const key = JSON.stringify(one);
    const which = known.get(key) ?? said.push(one) - 1;
    known.set(key, which);
    places.push(block, start, end, which);
  }
  return { said, places };
}

/** The annotations again; `texts` are the blocks that were asked about. Annotations of one name share objects. */
export function unpacked({ said, places }: Packed, texts: readonly string[]): Annotation[] {
  const annotations: Annotation[] = [];
  for (let at = 0; at < places.length; at += 4) {
    const [block = 0, start = 0, end = 0, which = 0] = places.slice(at, at + 4);
    const one = said[which];
    const exact = texts[block]?.slice(start, end);
    if (one && exact !== undefined) annotations.push({ block, start, end, exact, ...one });
  }
  return annotations;
}
