/** A line of a table: what was measured, by column. */
export type Row = Readonly<Record<string, string | number>>;

/** A figure and what we want it to be. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  /** `>= 5`, `<= 26` or `== 0`. */
  readonly goal: string;
  readonly ok: boolean;
}

/** What `tests/bench/<name>.ts` gives: it exports `bench(): Promise<BenchResult>`. */
export interface BenchResult {
  readonly goals: readonly Goal[];
  readonly rows: readonly Row[];
  /** Inputs, machine, noise: what a reader must know to judge the figures. */
  readonly notes: readonly string[];
}

/** A figure against its goal; kept to four significant digits. Throws where the goal is not one. */
export function goal(name: string, measured: number, wanted: string): Goal {
  const [, sign, limit] = /^(>=|<=|==) ?(\d+(?:\.\d+)?)$/.exec(wanted) ?? [];
  if (!sign) throw new Error(`bench: ${name}: expected ">= 5", "<= 5" or "== 5", not "${wanted}"`);
  const value = Number(measured.toPrecision(4));
  const bound = Number(limit);
  const ok = sign === '>=' ? value >= bound : sign === '<=' ? value <= bound : value === bound;
  return { name, value, goal: wanted, ok };
}
