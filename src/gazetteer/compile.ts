import { Gap, gapOf } from '../text/gaps';
import { WordReader } from '../text/reader';
import { Shape } from '../text/shape';
import { allowedShapes } from './case';
import { type Draft, newDraft } from './draft';
import { hashOf } from './hash';
import { layOut } from './lay-out';
import { COMMA } from './layout';
import { NO_PREFIX } from './prefixes';
import { LONGEST_NAME, type SurfaceForm } from './surface';

export type { SurfaceForm } from './surface';

/** Names → the bytes of an index. Names without words, or with too many, are left out. */
export function compile(forms: Iterable<SurfaceForm>): ArrayBuffer {
  const steps = compileInSteps(forms);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How far a compilation is: names read, then rounds of writing the index (four). */
export interface CompileProgress {
  readonly names: number;
  readonly written: number;
}

/**
 * As `compile`, a slice at a time (some milliseconds): whoever iterates decides when to go on, tells
 * how far it is, and stops by not asking for more.
 */
export function* compileInSteps(
  forms: Iterable<SurfaceForm>,
): Generator<CompileProgress, ArrayBuffer> {
  const draft = newDraft();
  const reader = new WordReader();
  let names = 0;
  for (const form of forms) {
    add(draft, reader, form);
    if (++names % SLICE === 0) yield { names, written: 0 };
  }
  const steps = layOut(draft);
  for (let written = 1; ; written++) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { names, written };
  }
}

/** Names per slice: some 2 ms. */
const SLICE = 4096;

function add(draft: Draft, reader: WordReader, form: SurfaceForm): void {
  const exact = form.caseSensitive === true;
  const words: number[] = [];
  const shapes: Shape[] = [];
  const capitals: number[] = [];
  let article = false;
  reader.open(form.text);
  while (reader.next()) {
    if (reader.keyLength === 0 || words.length === LONGEST_NAME) return;
    const word = draft.words.number(
      reader.key,
      reader.keyLength,
      hashOf(reader.keyView, reader.keyLength),
    );
    const comma = words.length > 0 && gapOf(reader.gap, false) === Gap.Comma;
    if (words.length === 0) article = isArticle(reader);
    words.push(comma ? word | COMMA : word);
    shapes.push(reader.shape);
    if (reader.shape === Shape.Mixed) capitals.push(reader.capitals);
  }
  const [first] = words;
  if (first === undefined) return;
  if (article && words.length > 1 && !exact) shapes[0] = Shape.Lower;
  addName(draft, form, words, draft.patterns.place(packed(shapes), exact, capitals));
  draft.starts.widen(draft.words.size);
  draft.starts.array[first] =
    draft.starts.at(first) | allowedShapes(shapes[0] ?? Shape.Lower, exact);
}

function addName(draft: Draft, form: SurfaceForm, words: readonly number[], pattern: number): void {
  let prefix = NO_PREFIX;
  for (const word of words) prefix = draft.prefixes.number(prefix, word);
  draft.before.push(draft.prefixes.names.at(prefix));
  draft.prefixes.names.array[prefix] = draft.entities.length;
  draft.entities.push(form.entity);
  draft.ordinals.push(form.name);
  draft.cases.push(pattern);
}

/** `The` before a name is written either way. */
function isArticle({ key, keyLength }: WordReader): boolean {
  return keyLength === 3 && key[0] === 0x74 && key[1] === 0x68 && key[2] === 0x65;
}

/** Two bits for each word. */
function packed(shapes: readonly Shape[]): number {
  return shapes.reduce<number>((bits, shape, i) => bits | (shape << (i * 2)), 0);
}
