import type { Entity } from '../../model/entity';
import { anyScript } from '../../text/any-script';
import { isGivenName } from '../words/given-names';
import { keyOf } from '../words/key';
import { isFormOfAddress } from '../words/titles';
import { isParticle } from './particles';
import { isSpanishGiven, paternalOf } from './spanish-name';

/** A personal name taken apart; all words as keys (lower case, no accents). */
export interface PersonName {
  /** Everything but the family name, in order. */
  readonly given: readonly string[];
  /** What may stand for the person alone: the family name, with and without its particles. */
  readonly family: readonly string[];
  readonly familyFirst: boolean;
}

/**
 * Takes a full name apart, or undefined where it has one word or names no family ("Zog I of Albania").
 * `eastAsian` says that the record shows the family name to come first (a native form in Han or Hangul,
 * or a Vietnamese one); without it the words themselves decide.
 */
export function readPersonName(text: string, eastAsian = false): PersonName | undefined {
  const words = plainWords(text);
  if (words.length < 2 || isRegnal(text) || words.includes('of')) return undefined;
  if (LAST_IS_SMALL.test(text)) return undefined;
  if (familyComesFirst(words, eastAsian))
    return { given: words.slice(1), family: [words[0] as string], familyFirst: true };
  const from = familyStart(words);
  const last = words[words.length - 1] as string;
  const family = new Set([words.slice(from).join(' '), last]);
  for (const bare of withoutArticle(last)) family.add(bare);
  for (const one of paternalOf(words, text)) family.add(one);
  return { given: words.slice(0, from), family: [...family], familyFirst: false };
}

/** The one name behind a form of address or a throne, as a key: "Pope Leo XIV", "Sheikh Hasina". */
export function onlyName(text: string): string | undefined {
  const [address = '', name = '', number = 'i', more] = text.split(' ').map((word) => keyOf(word));
  const isAddress = isFormOfAddress(address) || isThrone(address);
  return isAddress && name.length > 2 && more === undefined && /^[ivx]+$/.test(number)
    ? name
    : undefined;
}

function isThrone(word: string): boolean {
  return word === 'king' || word === 'queen' || word === 'emperor' || word === 'empress';
}

/** "Araibi" for "al-Araibi". */
export function withoutArticle(family: string): readonly string[] {
  const bare = /^(?:al|el|as|ar)[- ](.{3,})$/.exec(family)?.[1];
  return bare ? [bare] : [];
}

/** The family name with its particles, spelled and accented as the record writes it. */
export function familyAsWritten(entity: Entity): string | undefined {
  const name = readPersonName(entity.caption, isEastAsian(entity));
  if (!name) return undefined;
  const words = entity.caption.replace(/\s*\([^)]*\)|,.*$/g, '').split(/\s+/);
  const length = (name.family[0] as string).split(' ').length;
  return name.familyFirst ? words[0] : words.slice(-length).join(' ');
}

/** Whether a record shows that the person's name is Chinese or Korean. */
export function isEastAsian(entity: Entity): boolean {
  // A Chinese name for a foreigner says nothing.
  return entity.names.some(({ lang, type }) => type === 'native' && /^(zh|ko|yue)\b/.test(lang));
}

/** The words of a name as keys, without forms of address, brackets, and what follows a comma. */
function plainWords(text: string): string[] {
  const words = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/,.*$/, '')
    .split(/\s+/)
    .map((word) => keyOf(word))
    .filter(Boolean);
  while (words.length > 1 && isFormOfAddress(words[0] as string)) words.shift();
  while (words.length > 1 && SUFFIX.test(words[words.length - 1] as string)) words.pop();
  return words;
}

/** "Karl I of Austria", "Elizabeth II", "John Paul II"; not "Antonio Vell IV". */
function isRegnal(text: string): boolean {
  if (!REGNAL.test(text)) return false;
  const family = / (\S+) (?:II|III|IV)$/.exec(text)?.[1];
  return !family || isGivenName(keyOf(family)) || isSpanishGiven(keyOf(family));
}

const REGNAL = /\s[IVX]+(?=[\s,]|$)/;
const SUFFIX = /^(ii|iii|iv|jr|sr|snr|jnr|phd|md|obe|mbe|cbe|kc|qc|esq|mp|mep|msp|td)$/;

/** Where the family name starts: the last word, with the particles before it. */
function familyStart(words: readonly string[]): number {
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1] as string)) from--;
  return from;
}

function familyComesFirst(words: readonly string[], eastAsian: boolean): boolean {
  const [first, ...rest] = words as [string, ...string[]];
  if (rest.length > 2) return false;
  const parts = rest.flatMap((word) => word.split('-'));
  const isFamily = FAMILIES.has(first) || (parts.length > rest.length && KOREAN.has(first));
  if (!isFamily) return false;
  if (parts.length > 1) return parts.every((part) => SYLLABLES.test(part));
  const last = (rest[0] as string).replace(/['’]e?r?/, '');
  return MANDARIN.test(last) && (eastAsian || COMMONEST.has(first) || !COMMONEST.has(last));
}

/** Where both words may be family names, these are the likelier ones. */
const COMMONEST = new Set(
  'wang li lee zhang chang liu chen chan yang huang wong zhao wu zhou lin kim park ho'.split(' '),
);

/** Family names common in China, Taiwan, Hong Kong, Singapore and Korea, as romanised in the press. */
const FAMILIES = new Set(
  (
    'ahn ai an ang au bae bai ban bao bian bo cai cao chai chan chang chen cheng cheong cheung chew chiang chin chiu cho choe ' +
    'choi chong chou chow chu chua chui chun chung cui dai deng ding dong dou du duan fan fang fei feng fok foo fu fung ' +
    'gan gao ge geng goh gong gu guan gui guo ha han hang hao he heng ho hong hou hsiao hsieh hsu hu hua huang hui hung hwang ' +
    'im ji jia jiang jiao jin jing ju jung kam kan kang kao ke khoo kim ko kong koo ku kuang kuo kwak kwan kwok kwon lai ' +
    'lam lau law lee lei leong leung li liang liao lim lin ling liu lo loh long loong low lu lui luk luo lv ma mak man mao ' +
    'mei meng miao min mo mok moon mui mung nam ng ngai ngan ni nie ning niu noh oh ong ou ouyang pai pak pan pang park pei peng ' +
    'pi pu qi qian qiao qin qiu qu ran ren ri roh rong ruan ryu seo sha shan shao shek shen sheng shi shin shu shum si sim sin sit ' +
    'siu so soh song su suh suk sun sung szeto tai tam tan tang tao tay teh teng teo tian tien to toh tong tsai tsang tse ' +
    'tseng tsui tu tung wan wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yam yan yang yao ye ' +
    'yeh yen yeo yeoh yeung yi yim yin ying yip yoo yoon you yu yuan yue yuen yun yung zeng zha zhan zhang zhao zheng zhong ' +
    'zhou zhu zhuang zhuo zou zuo'
  ).split(' '),
);

/** More Korean ones, which are other words too and count only before a hyphen: "Choo Chang-min". */
const KOREAN = new Set(
  (
    'baek bak bong byeon byun cha chae cheon choo eom eun gwak hah hahn heo hur hyeon hyun jang jeon jeong jo joh jeung ' +
    'pyo pyun ra rhee ryoo shim sohn son uhm wi yeom yeon yum'
  ).split(' '),
);

/** One or two syllables of Mandarin. */
const MANDARIN =
  /^(?:(?:[bpmfdtnlgkhjqxzcsrwy]|zh|ch|sh)?(?:iao|uai|ai|ei|ao|ou|ia|ie|iu|io(?=ng)|ua|uo|ui|ue|a|e|i|o|u)(?:ng|n)?){1,2}$/;

/** A syllable of Mandarin, Cantonese, Hokkien or Korean as the press spells them. */
const SYLLABLES =
  /^(?:(?:[bpmfdtnlgkhjqxzcsrwy]|zh|ch|sh|ng|ts|th|kw|gw|hs)?(?:yeo|yae|iao|uai|eui|eo|eu|ae|oe|ai|ei|ao|ou|oo|ee|ia|ie|iu|ua|uo|ui|ue|ew|ya|ye|yo|yu|wa|we|wi|wo|a|e|i|o|u)(?:ng|n|m|ck|k|p|t|l|h|r)?){1,2}$|^tsz$/;

const LAST_IS_SMALL = anyScript` \p{Ll}[^\s-]*$`;
