import type { NameFlag } from '../../model/name';
import { anyScript, anyScriptGlobal } from '../../text/any-script';
import { keyOf } from '../words/key';
import { isCapitalAt } from '../words/letters';
import { isUsState } from '../words/place-names';
import { asClub, teamVariants } from './team-variants';
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
  const formless = plain.replace(LEGAL_FORM, '');
  const named = formless.replace(CLUB.for(formless), '');
  const bare = named.replace(LEGAL_FORM, '');
  for (const shorter of new Set([named, bare])) {
    if (shorter === plain) continue;
    yield asClub(plain, shorter) ?? { text: shorter, flags: withoutLegalForm(shorter) };
  }
  yield* teamVariants(plain);
  const head = BEFORE_COMMA.exec(bare)?.[1];
  if (head && head !== bare) yield { text: head, flags: OFFICE.test(head) ? AFTER_FULL : STRONG };
  const paper = PAPER.exec(bare)?.[1];
  if (paper) yield { text: paper, flags: STRONG };
  if (ARABIC_ARTICLE.test(bare))
    yield { text: bare.charAt(0).toLowerCase() + bare.slice(1), flags: STRONG };
  for (const country of bare.startsWith('United States ') ? ['U.S.', 'US', 'American'] : [])
    yield { text: bare.replace('United States', country), flags: STRONG };
  const stem = STEM.exec(bare)?.[1];
  // "New York" beside New York University is the town.
  if (stem && !isUsState(keyOf(stem))) yield { text: stem, flags: AFTER_FULL };
  const small = bare.replace(SMALL_WORD.for(bare), (word) => word.toLowerCase());
  if (small !== bare) yield { text: small, flags: STRONG };
  const generic = bare.replace(GENERIC.for(bare), (word) => word.toLowerCase());
  if (generic !== bare) yield { text: generic, flags: STRONG };
  const respelled = bare.replace(LETTERS.for(bare), lessShouted);
  if (respelled !== bare) yield { text: respelled, flags: STRONG };
  yield* universities(bare);

  if (isOnlyName) yield* shortNames(bare);
  yield* transliterated(plain);
}

/**
 * Without what follows the comma, "Ministry of Foreign Affairs, African Cooperation and Moroccan Expatriates" is
 * what every country has, and "University of Nevada, Las Vegas" may have another seat.
 */
const OFFICE = anyScript`^(?:The )?(?:\p{L}+ )?(?:Ministry|Department|Office|Bureau|Secretariat|Directorate|Agency|Authority|Commission|Committee|Council|University)\b`;

/** A single word may be left that is also an ordinary one, "Apple"; "RCA" is not. */
function withoutLegalForm(name: string): readonly NameFlag[] {
  if (ACRONYM.test(name)) return ['case-sensitive'];
  return name.includes(' ') ? STRONG : AFTER_FULL;
}

/** What is left without the word that says what kind of body it is. */
const STEM = anyScript`^(?:The )?(\p{Lu}[\p{L}'’-]+(?= (?:University|Corporation|Company|Group|Foundation|Institute)$)|(?!The )\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?= (?:University|Corporation|Company|Group|Foundation|Institute|Railways?|Railroad|Airlines|Airways|Records|Studios|Pictures|Entertainment|Industries|Holdings|Motors|Press|Media|Stores)$))`;

/** Titles of bodies are capitalised in many ways: Spear Of The Nation. */
const SMALL_WORD = anyScriptGlobal`(?<=\p{L} )(?:Of|The|And|For|In|On|At|To|By|With|From|Against|We|De|Du|La|Und|Von)(?= \p{L})`;

/** "University of Leiden", "Leiden University". */
function* universities(name: string): Iterable<Variant> {
  const of = UNIVERSITY_OF.exec(name)?.[1];
  const before = ITS_UNIVERSITY.exec(name)?.[1];
  if (of) yield { text: `${of} University`, flags: STRONG };
  if (before) yield { text: `University of ${before}`, flags: STRONG };
}

/** "Unesco" for UNESCO, "Comres" for ComRes; short ones stay as they are, since "Who" is not WHO. */
function lessShouted(word: string): string {
  return SHOUTED.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** ACLU, Conservatives. */
function* shortNames(name: string): Iterable<Variant> {
  const members = PARTY.exec(name)?.[1];
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
  const words = name.split(/[\s-]+/).filter((word) => isCapitalAt(word, 0) && word !== 'The');
  if (words.length < 3 || words.length > 7 || /\d/.test(name)) return undefined;
  return words.map((word) => word.charAt(0)).join('');
}

/** "Labour party": the kind of body may be written in small letters. */
const GENERIC = anyScript`(?<=\p{L} )(?:Party|Government|Store|Committee|Ministry|Council|Parliament|Commission|Assembly|Court|Church|Foundation|Police|Army|Navy|Group|Union|Movement|Act|Law|Protests|Treaty)$`;

const LEGAL_FORM =
  /,?(?: and| &)? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|LLP|LP|SE|AG|SA|S\.A|N\.V|NV|GmbH|ASA|AB|Oyj|A\.?F\.?C|F\.?C|C\.?F|S\.?C|R\.?F\.?C)\.?$/;

const CLUB = anyScript`^(?:FC|AFC|CF|AS|AC|SC) (?=\p{Lu})`;
const BEFORE_COMMA = anyScript`^(?:The )?(\p{Lu}[^,]* [^,]+ [^,]+)(?:,.*)?$`;
/** "A Washington Post reporter". */
const PAPER = anyScript`^The (\p{Lu}\p{L}+ (?:Times|Post|Journal|News|Globe|Herald|Tribune|Telegraph|Star|Mail|Express|Mirror|Standard|Chronicle|Gazette|Examiner|Observer|Inquirer|Press|Sun|Courier|Record|Monitor|Register|Dispatch))$`;
/** "The al-Qaeda leader". */
const ARABIC_ARTICLE = anyScript`^(?:Al|El)[- ]\p{Lu}`;
const UNIVERSITY_OF = anyScript`^University of (\p{Lu}[\p{L}'’-]+)$`;
const ITS_UNIVERSITY = anyScript`^(\p{Lu}[\p{L}'’-]+) University$`;
/** Of what ends otherwise, as Progress, Justice, Brexit or Your Party, the first word is only a word. */
const PARTY = anyScript`^(\p{Lu}\p{L}*(?:ist|ive|al|an|at|ic|bou?r)|Green|Nazi) Party$`;
const ACRONYM = anyScript`^\p{Lu}{3,}$`;
const LETTERS = anyScriptGlobal`\p{L}+`;
const SHOUTED = anyScript`^(?:\p{Lu}{5,}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)$`;
