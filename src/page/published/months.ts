/**
 * The month, 1 to 12, that a word names in one of the languages here, or in the page's own; 0 for any
 * other word. `Intl` knows every language, but a page often names the wrong one or none: those that
 * most news is written in are always known.
 */
export function monthNumber(word: string, language: string): number {
  const key = word.toLowerCase().replace(/\.$/, '');
  const known = KNOWN.get(key);
  if (known !== undefined || ALL_KNOWN.test(language)) return known ?? 0;
  return monthsOf(language).get(key) ?? 0;
}

/** Languages of which `Intl` knows no more words than are here: it takes a millisecond to ask. */
export const ALL_KNOWN = /^(?:en|fr|de|es|pt|it|nl)(?:-|$)/i;

const WORDS = [
  'january jan janvier janv januar jänner januari jän enero ene janeiro gennaio gen',
  'february feb february febr février févr fevrier februar februari febrero fevereiro fev febbraio',
  'march mar mars märz mär mrz mrt maart marzo março marco',
  'april apr avril avr abril abr aprile',
  'may mai mei mayo maio mag maggio',
  'june jun juin juni junio junho giugno giu',
  'july jul juillet juil juill juli julio julho luglio lug',
  'august aug août aout augustus agosto ago',
  'september sep sept septembre septiembre setembro set settembre sett',
  'october oct octobre oktober okt octubre outubro out ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec décembre déc decembre dezember dez diciembre dic dezembro dicembre',
];

/** Egypt's and the Gulf's names, then the Levant's. */
const ARABIC = [
  ['يناير', 'كانون الثاني'],
  ['فبراير', 'شباط'],
  ['مارس', 'آذار'],
  ['أبريل', 'ابريل', 'نيسان'],
  ['مايو', 'أيار'],
  ['يونيو', 'حزيران'],
  ['يوليو', 'تموز'],
  ['أغسطس', 'اغسطس', 'آب'],
  ['سبتمبر', 'أيلول'],
  ['أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الأول'],
];

const KNOWN: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap((words, index) =>
    [...words.split(' '), ...(ARABIC[index] ?? [])].map((word) => [word, index + 1] as const),
  ),
);

const made = new Map<string, ReadonlyMap<string, number>>();

/** Long and short, alone and beside a day: many languages inflect. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = made.get(language);
  if (known) return known;
  const months = new Map<string, number>();
  try {
    for (const month of ['long', 'short'] as const) {
      for (const shape of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          ...shape,
          timeZone: 'UTC',
        });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2021, index, 15));
          const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase();
          if (name && !/\d/.test(name)) months.set(name.replace(/\.$/, ''), index + 1);
        }
      }
    }
  } catch {
    // Not a language tag that Intl takes.
  }
  made.set(language, months);
  return months;
}
