import type { NameContext, NameFlag } from '../model/entity';

/** A name written with something left out or spelled another way. */
export interface Variant {
  readonly text: string;
  /** What the shorter form needs beyond what the whole name needs. */
  readonly flags: readonly NameFlag[];
  readonly context?: NameContext;
}

const STRONG: readonly NameFlag[] = [];
/** Too short to mean the entity by itself: it does so after the whole name. */
const AFTER_FULL: readonly NameFlag[] = ['needs-full-name'];

/** Other ways to write a person's full name: without middle names, initials, "Jr.", brackets, with ae for ä. */
export function* personVariants(name: string): Iterable<Variant> {
  const bracketed = sharedName(name);
  if (bracketed) {
    const { plain, shared } = bracketed;
    if (plain.includes(' ')) yield { text: plain, ...shared };
    yield* allShared(shared, personVariants(plain));
    return;
  }
  const plain = withoutBrackets(name).replace(/,?\s+(Jr|Sr|Jnr|Snr|III|II)\.?$/, '');
  if (plain !== name && plain.includes(' ')) yield { text: plain, flags: STRONG };
  const words = plain.split(' ');
  const first = words[0] ?? '';
  const last = words[words.length - 1] ?? '';
  const middle = words.slice(1, -1);
  const skippable =
    middle.length > 0 && middle.every((word) => /^(\p{Lu}\.?|\p{Lu}[\p{L}'’-]+)$/u.test(word));
  if (skippable && first.replace('.', '').length > 1 && !/\b(of|I|II|III)\b/.test(name))
    yield { text: `${first} ${last}`, flags: STRONG };
  const untitled = plain.replace(HONOUR, '');
  if (untitled !== plain && untitled.includes(' ')) yield { text: untitled, flags: STRONG };
  yield* regnal(plain);
  yield* transliterated(plain);
  yield* arabic(plain);
}

const HONOUR =
  /^(?:Sir|Dame|Lord|Lady|Prince|Princess|Count|Countess|Cardinal|Archduke|Dr\.?) (?=\p{Lu})/u;

/** "King Hussein" of Hussein I of Jordan, where the page speaks of Jordan. */
function* regnal(name: string): Iterable<Variant> {
  const [, given, country] = /^(\p{Lu}\p{L}+) [IVX]+ of (\p{Lu}[\p{L} ]+)$/u.exec(name) ?? [];
  if (!given || !country) return;
  for (const title of ['King', 'Queen', 'Emperor', 'Prince'])
    yield { text: `${title} ${given}`, flags: ['needs-context'], context: { any: [country] } };
}

/**
 * Other ways to write the name of a body, company, law or place. A record with no other name is given
 * an acronym and what a party's members are called; one that lists names is taken to list them.
 */
export function* bodyVariants(name: string, isOnlyName: boolean): Iterable<Variant> {
  const bracketed = sharedName(name);
  if (bracketed) {
    yield { text: bracketed.plain, ...bracketed.shared };
    yield* allShared(bracketed.shared, bodyVariants(bracketed.plain, isOnlyName));
    return;
  }
  const plain = withoutBrackets(name);
  if (plain !== name) yield { text: plain, flags: plain.includes(' ') ? STRONG : AFTER_FULL };
  const named = plain.replace(LEGAL_FORM, '').replace(/^(?:FC|AFC|CF|AS|AC|SC) (?=\p{Lu})/u, '');
  const bare = named.replace(LEGAL_FORM, '');
  for (const shorter of new Set([named, bare]))
    if (shorter !== plain) yield { text: shorter, flags: withoutLegalForm(shorter) };
  const head = /^(?:The )?(\p{Lu}[^,]* [^,]+ [^,]+)(?:,.*)?$/u.exec(bare)?.[1];
  if (head && head !== bare) yield { text: head, flags: STRONG };
  for (const country of bare.startsWith('United States ') ? ['U.S.', 'US', 'American'] : [])
    yield { text: bare.replace('United States', country), flags: STRONG };
  const stem = STEM.exec(bare)?.[1];
  if (stem) yield { text: stem, flags: AFTER_FULL };
  const small = bare.replace(SMALL_WORD, (word) => word.toLowerCase());
  if (small !== bare) yield { text: small, flags: STRONG };
  const generic = bare.replace(GENERIC, (word) => word.toLowerCase());
  if (generic !== bare) yield { text: generic, flags: STRONG };
  const respelled = bare.replace(/\p{L}+/gu, lessShouted);
  if (respelled !== bare) yield { text: respelled, flags: STRONG };
  yield* universities(bare);

  if (isOnlyName) yield* shortNames(bare);
  yield* transliterated(plain);
}

/** Of one word "Apple" is left, which is a word too; "RCA" is not. */
function withoutLegalForm(name: string): readonly NameFlag[] {
  if (/^\p{Lu}{3,}$/u.test(name)) return ['case-sensitive'];
  return name.includes(' ') ? STRONG : AFTER_FULL;
}

/** What is left without the word for what kind of body it is. */
const STEM =
  /^(?:The )?(\p{Lu}[\p{L}'’-]+(?= (?:University|Corporation|Company|Group|Foundation|Institute)$)|\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?= (?:University|Corporation|Company|Group|Foundation|Institute|Railways?|Railroad|Airlines|Airways|Records|Studios|Pictures|Entertainment|Industries|Holdings|Motors|Press|Media|Stores)$))/u;

/** Titles of bodies are capitalised in many ways: Spear Of The Nation. */
const SMALL_WORD = /(?<=\p{L} )(?:Of|The|And|For|In|On|At|To|We|De|Du|La|Und|Von)(?= \p{L})/gu;

/** "University of Leiden", "Leiden University". */
function* universities(name: string): Iterable<Variant> {
  const of = /^University of (\p{Lu}[\p{L}'’-]+)$/u.exec(name)?.[1];
  const before = /^(\p{Lu}[\p{L}'’-]+) University$/u.exec(name)?.[1];
  if (of) yield { text: `${of} University`, flags: STRONG };
  if (before) yield { text: `University of ${before}`, flags: STRONG };
}

/** "Unesco" for UNESCO, "Comres" for ComRes; short ones stay, since "Who" is not WHO. */
function lessShouted(word: string): string {
  const shouted = /^\p{Lu}{5,}$/u.test(word) || /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(word);
  return shouted ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** ACLU, Conservatives. */
function* shortNames(name: string): Iterable<Variant> {
  const members = /^(\p{Lu}\p{L}+) Party$/u.exec(name)?.[1];
  if (members)
    for (const text of [`${members}s`, members]) yield { text, flags: ['case-sensitive'] };
  const acronym = acronymOf(name);
  if (acronym)
    yield {
      text: acronym,
      flags: acronym.length > 3 ? ['case-sensitive'] : ['needs-full-name', 'case-sensitive'],
    };
}

/** The initials of three or more words, small ones aside: ACLU. */
function acronymOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  if (words.length < 3 || words.length > 7 || /\d/.test(name)) return undefined;
  return words.map((word) => word.charAt(0)).join('');
}

/** A word in brackets at the end says that others have the name, and what this one is known by. */
function sharedName(name: string): { plain: string; shared: Omit<Variant, 'text'> } | undefined {
  const [, plain = '', word = ''] = /^(.+?)\s*\(([^)\d]+)\)$/.exec(name) ?? [];
  return word
    ? { plain, shared: { flags: ['needs-context'], context: { any: [word] } } }
    : undefined;
}

function* allShared(shared: Omit<Variant, 'text'>, variants: Iterable<Variant>): Iterable<Variant> {
  for (const { text, flags } of variants)
    yield { ...shared, text, flags: [...shared.flags, ...flags] };
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim();
}

/** German, Danish and Turkish papers in English write ue for ü. */
function* transliterated(name: string): Iterable<Variant> {
  const text = name.replace(/[äöüæøå]/gi, (letter) => SPELLED[letter.toLowerCase()] ?? letter);
  if (text !== name)
    yield {
      text: /^[ÄÖÜÆØÅ]/.test(name) ? text.charAt(0).toUpperCase() + text.slice(1) : text,
      flags: STRONG,
    };
}

/** "Labour party": what kind of body it is may be written small. */
const GENERIC =
  /(?<=\p{L} )(?:Party|Government|Store|Committee|Ministry|Council|Parliament|Commission|Assembly|Court|Church|Foundation|Police|Army|Navy|Group|Union|Movement|Act|Law|Protests|Treaty)$/u;

/** El-Sisi, al-Sisi, el-Sissi: papers differ in the article and in how sharp the s is. */
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

const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
};
const LEGAL_FORM =
  /,? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|LLP|LP|SE|AG|SA|S\.A|N\.V|NV|GmbH|ASA|AB|Oyj|A\.?F\.?C|F\.?C|C\.?F|S\.?C|R\.?F\.?C)\.?$/;
