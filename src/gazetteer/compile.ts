import { Gap, gapOf } from '../text/gaps';
import { WordReader } from '../text/reader';
import { Shape } from '../text/shape';
import { allowedShapes } from './index/case';
import { BEFORE, type Draft, ENTITY, NAME_ROW, newDraft, ORDINAL, PATTERN } from './index/draft';
import { COMMA } from './index/layout';
import { NO_PREFIX } from './index/prefixes';
import { LONGEST_NAME, type SurfaceForm } from './index/surface';
import { writeOut } from './index/write-out';
import { hashOf } from './words/hash';

export type { SurfaceForm } from './index/surface';

/** Names → the bytes of an index. Names without words, or with too many, are left out. */
export function compile(forms: Iterable<SurfaceForm>): ArrayBuffer {
  const steps = compileInSteps(forms);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How far a compilation has come: names read, then slices of the index written. */
export interface CompileProgress {
  readonly names: number;
  readonly written: number;
}

/**
 * Like `compile`, but a slice of some milliseconds at a time: the caller decides when to go on, learns how
 * far it is, and stops it by not asking for more.
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
  const steps = writeOut(draft);
  for (let written = 1; ; written++) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { names, written };
  }
}

/** Names per slice: 1 ms, or 20 ms before the engine has compiled the code. */
const SLICE = 1024;

/** Adds a name to the draft, if it has words and not too many. */
function add(draft: Draft, reader: WordReader, form: SurfaceForm): void {
  const { name: words } = draft;
  const exact = form.caseSensitive === true;
  let count = 0;
  let shapes = 0;
  let capitals = NO_CAPITALS;
  let article = false;
  reader.open(form.text);
  for (; reader.next(); count++) {
    const { key, keyView, keyLength, shape } = reader;
    if (keyLength === 0 || count === LONGEST_NAME) return;
    if (count === 0) article = isArticle(key, keyLength);
    const comma = count > 0 && gapOf(reader.gap, false) === Gap.Comma ? COMMA : 0;
    words[count] = draft.words.number(key, keyLength, hashOf(keyView, 0, keyLength, 0)) | comma;
    shapes |= shape << (count * 2);
    if (shape === Shape.Mixed) capitals = [...capitals, reader.capitals];
  }
  if (count === 0) return;
  // A name’s first `The` may have either case.
  if (article && count > 1 && !exact) shapes &= ~3;
  let prefix = NO_PREFIX;
  for (let i = 0; i < count; i++) prefix = draft.prefixes.number(prefix, words[i] ?? 0);
  addEnding(draft, prefix, form, draft.patterns.number(shapes, exact, capitals));
  const first = words[0] ?? 0;
  draft.starts.widen(draft.words.size);
  // Each two bits hold a Shape.
  draft.starts.array[first] = draft.starts.at(first) | allowedShapes((shapes & 3) as Shape, exact);
}

const NO_CAPITALS: readonly number[] = [];

function addEnding(draft: Draft, prefix: number, form: SurfaceForm, pattern: number): void {
  const row = draft.names.extend(NAME_ROW);
  const { array } = draft.names;
  array[row + ENTITY] = form.entity;
  array[row + ORDINAL] = form.name;
  array[row + PATTERN] = pattern;
  array[row + BEFORE] = draft.prefixes.name(prefix);
  draft.prefixes.end(prefix, row);
}

function isArticle(key: Uint8Array, length: number): boolean {
  return length === 3 && key[0] === 0x74 && key[1] === 0x68 && key[2] === 0x65;
}
