import { formOf, type SurfaceForm } from './surface';

export type { SurfaceForm } from './surface';

/** Names → the bytes of an index. */
export function compile(forms: Iterable<SurfaceForm>): ArrayBuffer {
  const steps = compileInSteps(forms);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Names compiled so far, in names. */
export interface CompileProgress {
  readonly names: number;
}

/**
 * As `compile`, a slice of names at a time: whoever iterates decides when to go on, tells how far it
 * is, and stops by not asking for more.
 */
export function* compileInSteps(
  forms: Iterable<SurfaceForm>,
): Generator<CompileProgress, ArrayBuffer> {
  const rows: unknown[] = [];
  let names = 0;
  for (const form of forms) {
    const words = formOf(form);
    if (words) rows.push([form.entity, form.name, form.caseSensitive === true, words]);
    if (++names % SLICE === 0) yield { names };
  }
  return new TextEncoder().encode(JSON.stringify({ version: VERSION, rows })).buffer;
}

export const VERSION = 1;

/** Names per slice: some 2 ms. */
const SLICE = 1000;
