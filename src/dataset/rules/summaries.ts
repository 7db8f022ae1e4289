import { earliest, latest } from '../../model/date';
import type { Entity } from '../../model/entity';
import type { Problem, Whole } from '../lint';

/** As many words in a row as two writers do not choose by chance. */
const RUN = 8;

/** Summaries and values are spelt well and written by us, and none tells of a year after its own date. */
export function* summaries({ placed, day, aids }: Whole): Iterable<Problem> {
  const runs = new Set((aids.texts ?? []).flatMap((text) => runsOf(text)));
  for (const { file, entity } of placed) {
    const { text: summary, asOf } = entity.summary;
    // What is still to come may be told beforehand.
    const after = yearsIn(summary).find(
      (year) => year > latest(asOf).slice(0, 4) && year <= earliest(day).slice(0, 4),
    );
    if (after !== undefined) {
      yield {
        file,
        record: entity.id,
        field: 'summary.asOf',
        says: `is before ${after}, of which it tells`,
      };
    }
    const named = namesIn(entity);
    for (const [field, text] of prose(entity)) {
      // A value is a title or a name, which must be as others write it.
      const copied = field.endsWith('value')
        ? undefined
        : runsOf(text).find((run) => runs.has(run));
      if (copied !== undefined) {
        yield { file, record: entity.id, field, says: `copies "${copied}"` };
      }
      if (/["']/.test(text)) {
        yield { file, record: entity.id, field, says: 'has straight quotes, not “ ” and ’' };
      }
      const wrong = wordsToSpell(text).find((word) => !named.has(word) && !aids.spelt?.(word));
      if (aids.spelt !== undefined && wrong !== undefined) {
        yield { file, record: entity.id, field, says: `"${wrong}" is not a word we know` };
      }
    }
  }
}

/** Years, but not those in the title of a film. */
function yearsIn(text: string): readonly string[] {
  return text.replace(/“[^”]*”/g, '').match(/(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d,.]\d)/g) ?? [];
}

function* prose(entity: Entity): Iterable<[field: string, text: string]> {
  yield ['summary.text', entity.summary.text];
  for (const [index, { value, denial }] of entity.statements.entries()) {
    if (typeof value === 'string') yield [`statements[${index}].value`, value];
    if (denial !== undefined) yield [`statements[${index}].denial`, denial];
  }
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' '));
}

/** Lower-case words; what begins with a capital is a name or begins a sentence. */
function wordsToSpell(text: string): readonly string[] {
  return (
    text.match(/(?<![\p{L}\p{N}'’.@/-])\p{Ll}[\p{L}]+(?![\p{L}\p{N}@/.]*[@/]|-\p{Lu}|\p{L})/gu) ??
    []
  );
}

function namesIn({ names }: Entity): ReadonlySet<string> {
  return new Set(names.flatMap(({ text }) => text.split(/[\s-]+/)));
}
