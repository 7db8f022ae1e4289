export type Cells = Readonly<Record<string, string | number | boolean>>;

/** Rows with the same columns as lines of text under their heads, words to the left, numbers to the right. */
export function aligned(rows: readonly Cells[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const cells = [heads, ...rows.map((row) => heads.map((head) => String(row[head] ?? '')))];
  const widths = heads.map((_, i) => Math.max(...cells.map((line) => (line[i] ?? '').length)));
  const isText = heads.map((head) => rows.some((row) => typeof row[head] === 'string'));
  return cells
    .map((line) =>
      line.map((c, i) => (isText[i] ? c.padEnd(widths[i] ?? 0) : c.padStart(widths[i] ?? 0))),
    )
    .map((line) => line.join('  ').trimEnd())
    .join('\n');
}
