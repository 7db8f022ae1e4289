/** A mention as a fixture writes it: `[Hu](hu-binchen)`, or `[Meng](meng-a? meng-b?)` where both stay open. */
export interface Marked {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly entities: readonly string[];
  readonly ambiguous: boolean;
}

/** Takes the marks out of a fixture's text: what the page says, and what is to be found in it. */
export function readMarkedText(text: string): { blocks: string[]; marks: Marked[] } {
  const marks: Marked[] = [];
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, block) => {
      let plain = '';
      let from = 0;
      for (const match of paragraph.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
        plain += paragraph.slice(from, match.index);
        const [whole, exact = '', ids = ''] = match;
        marks.push({
          block,
          start: plain.length,
          end: plain.length + exact.length,
          exact,
          entities: ids.split(' ').map((id) => id.replace('?', '')),
          ambiguous: ids.includes('?'),
        });
        plain += exact;
        from = match.index + whole.length;
      }
      return plain + paragraph.slice(from);
    });
  return { blocks, marks };
}
