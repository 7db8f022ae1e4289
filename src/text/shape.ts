/**
 * How a word is written: without capitals · with a capital at the beginning only · in capitals, at least
 * two · in any other way.
 */
export const Shape = { Lower: 0, Title: 1, Upper: 2, Mixed: 3 } as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

/** The shape of a word with so many capitals and small letters. */
export function shapeOf(capitals: number, small: number, capitalFirst: boolean): Shape {
  if (capitals === 0) return Shape.Lower;
  if (capitals === 1 && capitalFirst) return Shape.Title;
  return small === 0 ? Shape.Upper : Shape.Mixed;
}
