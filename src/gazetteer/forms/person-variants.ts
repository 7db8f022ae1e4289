import { anyScript } from '../../text/any-script';
import { withoutGeneration } from './generation';
import { givenSpellings } from './given-spellings';
import { readPersonName } from './person-name';
import {
  allShared,
  STRONG,
  sharedName,
  transliterated,
  type Variant,
  withoutBrackets,
} from './variant';

/**
 * Other ways to write a person's full name: without middle names, initials, titles or brackets, or with ae
 * for ä. A record with no other name goes without "Jr." too; one that lists names is taken to list that.
 */
export function* personVariants(name: string, isOnlyName: boolean): Iterable<Variant> {
  const bracketed = sharedName(name);
  if (bracketed) {
    const { plain, shared } = bracketed;
    if (plain.includes(' ')) yield { text: plain, ...shared };
    yield* allShared(shared, personVariants(plain, isOnlyName));
    return;
  }
  const whole = withoutBrackets(name);
  const plain = withoutGeneration(whole);
  if (plain !== whole && !whole.includes(',') && isOnlyName)
    yield { text: whole.replace(/ (?=[JS]n?r\.?$)/, ', '), flags: STRONG };
  // Without "Jr." it is the father's name too; after the whole name `bearers` reads it as the son's.
  if (plain !== whole && !isOnlyName) return;
  if (plain !== name && plain.includes(' ')) yield { text: plain, flags: STRONG };
  const untitled = plain.replace(HONOUR.for(plain), '');
  if (untitled !== plain && untitled.includes(' ')) yield { text: untitled, flags: STRONG };
  const words = untitled.split(' ');
  const first = words[0] ?? '';
  const last = words[words.length - 1] ?? '';
  const middle = words.slice(1, -1);
  const skippable = middle.length > 0 && middle.every((word) => SKIPPABLE.test(word));
  if (skippable && first.replace('.', '').length > 1 && !WITHOUT_MIDDLE.test(name))
    yield { text: `${first} ${last}`, flags: STRONG };
  yield* regnal(plain);
  yield* transliterated(plain);
  yield* arabic(plain);
  for (const text of givenSpellings(plain)) yield { text, flags: STRONG };
  yield* givenFirst(plain);
  yield* withoutEnglish(plain);
}

/** "Hongwei Meng", as courts and some papers write Chinese names; a given name of one syllable could be anybody's. */
function* givenFirst(name: string): Iterable<Variant> {
  const [family = '', given = '', more] = name.split(' ');
  if (more || !(given.includes('-') || TWO_SYLLABLES.test(given))) return;
  if (readPersonName(name)?.familyFirst) yield { text: `${given} ${family}`, flags: STRONG };
}

/** "Hui Wing-ting" for Frances Hui Wing-ting, which papers of Hong Kong and Macau write too. */
function* withoutEnglish(name: string): Iterable<Variant> {
  const text = ENGLISH_FIRST.exec(name)?.[1];
  if (text) yield { text, flags: STRONG };
}

const ENGLISH_FIRST = anyScript`^\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+)$`;

const TWO_SYLLABLES = anyScript`^\p{Lu}(?=.{5})[^aeiou]*[aeiou]+[^aeiou]+[aeiou]`;

// "Kim Yo Jong" has no middle name: "Kim Jong" is how somebody else's name begins.
const WITHOUT_MIDDLE = anyScript`\b(?:of|I|II|III)\b|^(?:Kim|Lee|Park|Pak|Choi|Choe|Jung|Jang|Kang|Cho|Yoon|Moon|Ri|Han|Nguyen|Tran) \p{L}{2,5} \p{L}{2,6}$`;

const HONOUR = anyScript`^(?:Sir|Dame|Lord|Lady|Baron|Baroness|Prince|Princess|Count|Countess|Cardinal|Archduke|Sheikh|Dr\.?) (?=\p{Lu})`;

/** An initial, or a name with a capital. */
const SKIPPABLE = anyScript`^(\p{Lu}\.?|\p{Lu}[\p{L}'’-]+)$`;

const REGNAL = anyScript`^(\p{Lu}\p{L}+) [IVX]+ of (\p{Lu}[\p{L} ]+)$`;

/** "King Hussein" for Hussein I of Jordan, where the page speaks of Jordan. */
function* regnal(name: string): Iterable<Variant> {
  const [, given, country] = REGNAL.exec(name) ?? [];
  if (!given || !country) return;
  for (const title of ['King', 'Queen', 'Emperor', 'Prince'])
    yield { text: `${title} ${given}`, flags: ['needs-context'], context: { any: [country] } };
}

/** El-Sisi, al-Sisi, el-Sissi: papers differ in the article and in doubling the s. */
function* arabic(name: string): Iterable<Variant> {
  if (!/\b[ae]l-/i.test(name)) return;
  const other = name.replace(
    /\b([ae])l-/gi,
    (_, vowel: string) => `${OTHER_VOWEL[vowel] ?? vowel}l-`,
  );
  for (const text of [name, other])
    for (const spelled of [text, text.replace(/(?<=[aeiou])s(?=[aeiou])/g, 'ss')])
      if (spelled !== name) yield { text: spelled, flags: STRONG };
}

const OTHER_VOWEL: Readonly<Record<string, string>> = { a: 'e', e: 'a', A: 'E', E: 'A' };
