import type { NameFlag } from '../../model/name';
import {
  AFTER_FULL,
  allShared,
  STRONG,
  sharedName,
  transliterated,
  type Variant,
  withoutBrackets,
} from './variant';

/**
 * Other ways to write the name of a body, company, law or place. A record with no other name also gets
 * an acronym, and the name for a party's members; one that lists names is taken to list these.
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
  if (head && head !== bare) yield { text: head, flags: OFFICE.test(head) ? AFTER_FULL : STRONG };
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

/**
 * Without what follows the comma, "Ministry of Foreign Affairs, African Cooperation and Moroccan Expatriates" is
 * what every country has, and "University of Nevada, Las Vegas" may have another seat.
 */
const OFFICE =
  /^(?:The )?(?:\p{L}+ )?(?:Ministry|Department|Office|Bureau|Secretariat|Directorate|Agency|Authority|Commission|Committee|Council|University)\b/u;

/** A single word may be left that is also an ordinary one, "Apple"; "RCA" is not. */
function withoutLegalForm(name: string): readonly NameFlag[] {
  if (/^\p{Lu}{3,}$/u.test(name)) return ['case-sensitive'];
  return name.includes(' ') ? STRONG : AFTER_FULL;
}

/** What is left without the word that says what kind of body it is. */
const STEM =
  /^(?:The )?(\p{Lu}[\p{L}'’-]+(?= (?:University|Corporation|Company|Group|Foundation|Institute)$)|(?!The )\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?= (?:University|Corporation|Company|Group|Foundation|Institute|Railways?|Railroad|Airlines|Airways|Records|Studios|Pictures|Entertainment|Industries|Holdings|Motors|Press|Media|Stores)$))/u;

/** Titles of bodies are capitalised in many ways: Spear Of The Nation. */
const SMALL_WORD =
  /(?<=\p{L} )(?:Of|The|And|For|In|On|At|To|By|With|From|Against|We|De|Du|La|Und|Von)(?= \p{L})/gu;

/** "University of Leiden", "Leiden University". */
function* universities(name: string): Iterable<Variant> {
  const of = /^University of (\p{Lu}[\p{L}'’-]+)$/u.exec(name)?.[1];
  const before = /^(\p{Lu}[\p{L}'’-]+) University$/u.exec(name)?.[1];
  if (of) yield { text: `${of} University`, flags: STRONG };
  if (before) yield { text: `University of ${before}`, flags: STRONG };
}

/** "Unesco" for UNESCO, "Comres" for ComRes; short ones stay as they are, since "Who" is not WHO. */
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

/** The initials of three or more words, without the small ones: ACLU. */
function acronymOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  if (words.length < 3 || words.length > 7 || /\d/.test(name)) return undefined;
  return words.map((word) => word.charAt(0)).join('');
}

/** "Labour party": the kind of body may be written in small letters. */
const GENERIC =
  /(?<=\p{L} )(?:Party|Government|Store|Committee|Ministry|Council|Parliament|Commission|Assembly|Court|Church|Foundation|Police|Army|Navy|Group|Union|Movement|Act|Law|Protests|Treaty)$/u;

const LEGAL_FORM =
  /,?(?: and| &)? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|LLP|LP|SE|AG|SA|S\.A|N\.V|NV|GmbH|ASA|AB|Oyj|A\.?F\.?C|F\.?C|C\.?F|S\.?C|R\.?F\.?C)\.?$/;
