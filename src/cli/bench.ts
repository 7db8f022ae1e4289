// npm run bench -- NAME [--json]: runs tests/bench/NAME.ts, prints its tables, and with --json ends
// with one line of JSON: {"bench", "ok", "goals", "rows", "notes"}.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchResult, Row } from './bench-result';
import { aligned } from './table';

const HERE = fileURLToPath(new URL('../../tests/bench/', import.meta.url));

const [name] = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
if (!name || !existsSync(`${HERE}${name}.ts`)) {
  console.error(`bench: which one? ${names().join(' | ')}`);
  process.exit(1);
}

// A bench module has the shape that BenchResult documents; it is ours.
const { bench } = (await import(`${HERE}${name}.ts`)) as { bench?: () => Promise<BenchResult> };
if (!bench) throw new Error(`tests/bench/${name}.ts: expected an exported function "bench"`);
const { goals, rows, notes } = await bench();
const ok = goals.every((one) => one.ok);

print(rows);
print(goals.map((one) => ({ ...one, ok: one.ok ? 'met' : 'MISSED' })));
for (const note of [...notes, machine()]) console.log(note);
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ bench: name, ok, goals, rows, notes }));
}

function names(): string[] {
  const measured = /export (?:async )?function bench\b/;
  return readdirSync(HERE)
    .filter((file) => file.endsWith('.ts') && measured.test(readFileSync(`${HERE}${file}`, 'utf8')))
    .map((file) => file.replace(/\.ts$/, ''));
}

/** One aligned table for each run of rows with the same columns. */
function print(rows: readonly Row[]): void {
  let table: Row[] = [];
  for (const [i, row] of rows.entries()) {
    table.push(row);
    if (columns(row) === columns(rows[i + 1] ?? {})) continue;
    console.log(`${aligned(table)}\n`);
    table = [];
  }
}

function columns(row: Row): string {
  return Object.keys(row).join(' ');
}

function machine(): string {
  const [load = 0] = loadavg();
  return `Node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)} of the last minute.`;
}
