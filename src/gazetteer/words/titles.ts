import { Bits } from './bits';
import { hashOf } from './key';
import { HYPHEN } from './letters';
import type { Word } from './word';
import { wordList } from './word-list';

/** Forms of address: they stand before a surname and say that a person is meant. */
const ADDRESS =
  'mr mrs ms miss mx mister sir dame lord lady madam madame monsieur mme dr doctor prof professor rev reverend ' +
  'fr father sister brother saint st pope cardinal bishop archbishop rabbi imam sheikh sheik ayatollah hon datuk seri';

/** Offices and ranks, whole or abbreviated as English papers do. */
const OFFICE =
  'president pres vice-president premier chancellor minister secretary secretary-general director director-general ' +
  'governor gov senator sen senators representative rep reps representatives congressman congresswoman ' +
  'congressmember mp mep mps meps mla mlas msp msps speaker chair chairman chairwoman chairperson co-chair co-chairman co-chairwoman chief commissioner ambassador envoy ' +
  'consul attorney prosecutor justice judge mayor councillor councilor councilman councilwoman king queen prince ' +
  'princess emperor sultan emir duke duchess earl count baron baroness general gen lieutenant lt colonel col ' +
  'major maj captain capt sergeant sgt corporal cpl private pvt admiral adm commander cmdr marshal brigadier ' +
  'officer detective inspector superintendent constable sheriff deputy leader head spokesman spokeswoman ' +
  'spokesperson analyst activist dissident journalist reporter correspondent editor author writer professor ' +
  'lawyer barrister economist scientist researcher scholar historian actor actress singer rapper dj coach ' +
  'manager striker midfielder defender goalkeeper quarterback pitcher ceo cfo coo founder co-founder boss ' +
  'mogul billionaire tycoon whip member official agent botanist biologist chemist physicist geologist engineer ' +
  'pm fm cm cji defendant plaintiff petitioner appellant claimant student graduate alumnus laureate laureates star singer-songwriter guitarist drummer bassist frontman producer filmmaker delegate candidate nominee lawmaker legislator politician democrat republican ' +
  'presidents premiers ministers secretaries directors governors speakers chairs chiefs commissioners ambassadors ' +
  'prosecutors justices judges mayors generals officers leaders spokesmen lawyers agents officials';

/** Words that stand before or inside a title and add nothing to the name. */
const QUALIFIER =
  'former ex then acting interim deputy vice assistant associate under prime foreign defence defense finance ' +
  'interior home health education energy trade justice treasury public security state senior chief national ' +
  'general late outgoing incoming newly elect incumbent top crown first permanent shadow lead executive police ' +
  'legendary veteran famed ngo rear petty warrant squadron';

const TITLES = new Set(`${ADDRESS} ${OFFICE}`.split(' '));
const QUALIFIERS = new Set(QUALIFIER.split(' '));
const FORMS_OF_ADDRESS = new Set(ADDRESS.split(' '));

/** Abbreviated titles, whose stop does not end a sentence. */
const ABBREVIATED = new Set(
  'mr mrs ms dr prof rev fr st hon pres gov sen sens rep reps gen lt col maj capt sgt cpl pvt adm cmdr mt messrs jr sr no vs'.split(
    ' ',
  ),
);

/** Whether a lower-case word is a title that a personal name may follow. */
export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

/** Whether a lower-case word is a title or part of one: "Foreign" in "Foreign Minister". */
export function isTitleWord(word: string): boolean {
  return TITLES.has(word) || QUALIFIERS.has(word);
}

/** The same for a word of a text; "Then-Prime" and "Attorney-General" are made of two such words. */
export function readsAsTitle(word: Word): boolean {
  if (LISTED.find(word) !== undefined) return true;
  return word.isHyphenated && word.key.split(HYPHEN).every(isTitleWord);
}

const LISTED = wordList([...TITLES, ...QUALIFIERS].map((word) => [word, true]));

export function isFormOfAddress(word: string): boolean {
  return FORMS_OF_ADDRESS.has(word);
}

/** Whether an abbreviated title stands between two places of a text, in whatever case. */
export function isAbbreviatedTitle(text: string, start: number, end: number): boolean {
  return (
    ABBREVIATED_HASHES.mayHave(hashOf(text, start, end)) &&
    ABBREVIATED.has(text.slice(start, end).toLowerCase())
  );
}

/** Each sentence but the last ends with a word that may be one; for most the hash rules it out. */
const ABBREVIATED_HASHES = new Bits(1024);
for (const word of ABBREVIATED) ABBREVIATED_HASHES.add(hashOf(word));

/** Letters in capitals after a person's name: "Iain Duncan Smith MP", "Caoilfhionn Gallagher KC", "Keegan LCJ". */
const LETTERS = new Set(
  (
    'mp msp mep mla mhp td mlc kc qc sc obe cbe mbe kbe dbe om ch frs phd md esq ' +
    'gcb kcb dcb gcmg kcmg dcmg cmg kcvo cvo gbe fba frse dso dsc dfc cj lcj lj j jj ja jsc'
  ).split(' '),
);

/** Longer words need not be looked up. */
const LONGEST_LETTERS = 8;

/** Whether a word of a text is such letters. */
export function areLettersAfter(word: Word): boolean {
  if (word.end - word.start > LONGEST_LETTERS || !word.odd) return false;
  return LETTERS.has(word.key) && word.text !== word.key;
}
