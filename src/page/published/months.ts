import { fold } from '../../text/fold';

/**
 * The month, 1 to 12, that a word names in one of the languages here, or in the page's own; 0 for any
 * other word. `Intl` knows every language, but a page often names the wrong one or none: those that
 * most news is written in are always known.
 */
export function monthNumber(word: string, language: string): number {
  const key = keyOf(word);
  listed ??= allListed();
  const known = listed.get(key);
  if (known !== undefined || ALL_KNOWN.test(language)) return known ?? 0;
  return monthsOf(language).get(key) ?? 0;
}

/** Languages for which `Intl`, which takes a millisecond to ask, knows no more words than are listed here. */
export const ALL_KNOWN = /^(?:en|fr|de|es|pt|it|nl)(?:-|$)/i;

/** Languages in Latin letters; Polish and Croatian mean two months by one word, and need to be named. */
const WORDS = [
  'january jan janvier janv januar jänner januari jän enero ene janeiro gennaio gen ocak stycznia',
  'february feb febr février févr fevrier februar februari febrero fevereiro fev febbraio şubat şub lutego',
  'march mar mars märz mär mrz mrt maart marzo março marco mart marca maret',
  'april apr avr avril abril abr aprile nisan nis kwietnia',
  'may mai mei mayo maio mag maggio mayıs maja',
  'june jun juin juni junio junho giugno giu haziran haz czerwca',
  'july jul juillet juil juill juli julio julho luglio lug temmuz tem lipca',
  'august aug août aout augustus agosto ago ağustos ağu agustus agu agt ogos sierpnia',
  'september sep sept septembre septiembre setembro set settembre sett eylül eyl września',
  'october oct octobre oktober okt octubre outubro out ottobre ott ekim eki października',
  'november nov novembre noviembre novembro kasım kas',
  'december dec décembre déc decembre dezember dez diciembre dic dezembro dicembre aralık ara desember des disember grudnia',
];

/** Russian and Ukrainian, with the forms behind a day; Greek; Hebrew, after "in"; Thai in full and in short. */
const OTHER_SCRIPTS = [
  'январь января янв січень січня січ ιανουαρίου ιαν ינואר בינואר มกราคม ม.ค.',
  'февраль февраля фев февр лютий лютого лют φεβρουαρίου φεβ פברואר בפברואר กุมภาพันธ์ ก.พ.',
  'март марта мар березень березня бер μαρτίου μαρ מרץ במרץ มีนาคม มี.ค.',
  'апрель апреля апр квітень квітня квіт απριλίου απρ אפריל באפריל เมษายน เม.ย.',
  'май мая травень травня трав μαΐου μαϊ מאי במאי พฤษภาคม พ.ค.',
  'июнь июня июн червень червня черв ιουνίου ιουν ιουνι יוני ביוני มิถุนายน มิ.ย.',
  'июль июля июл липень липня лип ιουλίου ιουλ יולי ביולי กรกฎาคม ก.ค.',
  'август августа авг серпень серпня серп αυγούστου αυγ אוגוסט באוגוסט สิงหาคม ส.ค.',
  'сентябрь сентября сен сент вересень вересня вер σεπτεμβρίου σεπ σεπτ ספטמבר בספטמבר กันยายน ก.ย.',
  'октябрь октября окт жовтень жовтня жовт οκτωβρίου οκτ אוקטובר באוקטובר ตุลาคม ต.ค.',
  'ноябрь ноября ноя нояб листопад листопада лист νοεμβρίου νοε נובמבר בנובמבר พฤศจิกายน พ.ย.',
  'декабрь декабря дек грудень грудня груд δεκεμβρίου δεκ דצמבר בדצמבר ธันวาคม ธ.ค.',
];

/** Egypt's and the Gulf's names, the Levant's, Algeria's and Tunisia's, Morocco's. */
const ARABIC = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان', 'أفريل'],
  ['مايو', 'أيار', 'ماي'],
  ['يونيو', 'حزيران', 'جوان', 'يونيه'],
  ['يوليو', 'تموز', 'جويلية', 'يوليه', 'يوليوز'],
  ['أغسطس', 'آب', 'أوت', 'غشت'],
  ['سبتمبر', 'أيلول', 'شتنبر'],
  ['أكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'دجنبر'],
];

/** Made at the first date: to fold three hundred words takes a cold worker a millisecond. */
let listed: ReadonlyMap<string, number> | undefined;

function allListed(): ReadonlyMap<string, number> {
  return new Map(
    [WORDS, OTHER_SCRIPTS].flatMap((lists) =>
      lists.flatMap((words, index) =>
        [...words.split(' '), ...(ARABIC[index] ?? [])].map(
          (word) => [keyOf(word), index + 1] as const,
        ),
      ),
    ),
  );
}

/** Without accents, which capitals drop in Greek, and stops; Turkish has two letters that others take for one. */
function keyOf(month: string): string {
  return fold(month.replace(/\.$/, ''));
}

/** By language as the page names it, which may be anything. */
const made = new Map<string, ReadonlyMap<string, number>>();
const MOST_MADE = 50;

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
          const name = parts.find(({ type }) => type === 'month')?.value;
          if (name && !/\d/.test(name)) months.set(keyOf(name), index + 1);
        }
      }
    }
  } catch {
    // Not a language tag that Intl takes.
  }
  if (made.size >= MOST_MADE) made.clear();
  made.set(language, months);
  return months;
}
