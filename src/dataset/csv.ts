import { Unexpected } from './shape';

export interface CsvRow {
  /** In the file, from 1; a row with line breaks in its cells is on several. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of cells as RFC 4180 writes them: quotes where a cell needs them, CRLF after each row. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

/**
 * The rows of a CSV text; empty lines are no rows. Cells are parted by what parts those of the first
 * line: commas, or the semicolons and tabs of spreadsheets in other languages. Throws `Unexpected`
 * where a quote is never closed, which would take all that follows for one cell.
 */
export function readCsv(text: string): CsvRow[] {
  const body = text.replace(/^\ufeff/, '');
  const separator = separatorIn(body);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let rowLine = 1;
  let quoteLine = 1;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((each) => each !== '')) rows.push({ line: rowLine, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < body.length; i++) {
    const letter = body[i] ?? '';
    if (letter === '\n') line++;
    if (quoted && letter === '"' && body[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (letter === '"' && (quoted || cell === '')) {
      quoted = !quoted;
      quoteLine = line;
    } else if (quoted) cell += letter;
    else if (letter === separator) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n') {
      endRow();
      rowLine = line;
    } else if (letter !== '\r') cell += letter;
  }
  if (quoted) throw new Unexpected(`line ${quoteLine}`, 'a quote that is closed');
  endRow();
  return rows;
}

function separatorIn(text: string): string {
  const [head = ''] = text.trimStart().split(/[\r\n]/, 1);
  return [';', '\t'].find((separator) => head.includes(separator) && !head.includes(',')) ?? ',';
}

/** As written: what a spreadsheet makes of a cell is the spreadsheet's affair. */
function quote(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
