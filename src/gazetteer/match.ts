import type { Mention, NameRef } from '../model/mention';
import { Gap } from '../text/gaps';
import { type Token, tokens } from '../text/tokens';
import { allows } from './case';
import { VERSION } from './compile';
import { mayEnd, mayStart } from './edges';
import { type Form, LONGEST_NAME, MOST_HIDDEN } from './surface';

interface Entry {
  readonly ref: NameRef;
  readonly exact: boolean;
  readonly form: Form;
}

/** An opened index. */
export interface Gazetteer {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/** Opens what `compile` gave. Throws where the bytes are something else. */
export function openGazetteer(bytes: ArrayBuffer): Gazetteer {
  const { version, rows } = JSON.parse(new TextDecoder().decode(bytes));
  if (version !== VERSION)
    throw new Error(`gazetteer: version ${version}, this code reads ${VERSION}`);
  const entries = new Map<string, Entry[]>();
  for (const [entity, name, exact, form] of rows) {
    const key = keyOf(form.keys, form.commas);
    const same = entries.get(key) ?? [];
    same.push({ ref: { entity, name }, exact, form });
    entries.set(key, same);
  }
  return { entries };
}

/** Every name in `text`: leftmost, longest, not overlapping; offsets into `text` as it is. */
export function match({ entries }: Gazetteer, text: string): Mention[] {
  const words = tokens(text);
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const mention = mayStart(text, words, i) ? longest(entries, text, words, i) : undefined;
    if (mention) mentions.push(mention);
    do i++;
    while (mention && (words[i]?.start ?? mention.end) < mention.end);
  }
  return mentions;
}

function longest(
  entries: Gazetteer['entries'],
  text: string,
  words: readonly Token[],
  i: number,
): Mention | undefined {
  let best: Mention | undefined;
  let hidden = 0;
  for (let j = i; j < Math.min(words.length, i + LONGEST_NAME); j++) {
    const word = words[j];
    const first = words[i];
    if (!word || !first || (j > i && word.before === Gap.Break)) break;
    hidden += word.hidden + (j > i ? word.hiddenBefore : 0);
    if (hidden > MOST_HIDDEN) break;
    const span = words.slice(i, j + 1);
    const key = keyOf(
      span.map((w) => w.key),
      span.map((w, k) => k > 0 && w.before === Gap.Comma),
    );
    const names = (entries.get(key) ?? [])
      .filter(({ form, exact }) =>
        form.cases.every((written, k) => {
          const word = span[k];
          return word !== undefined && allows(written, word, exact);
        }),
      )
      .map(({ ref }) => ref)
      .sort((a, b) => a.entity - b.entity || a.name - b.name);
    if (names.length && mayEnd(text, words, j)) best = { start: first.start, end: word.end, names };
  }
  return best;
}

function keyOf(keys: readonly string[], commas: readonly boolean[]): string {
  return keys.map((key, i) => (commas[i] ? `,${key}` : key)).join(' ');
}
