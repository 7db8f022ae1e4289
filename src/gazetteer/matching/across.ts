import { plainHan } from '../../text/han';

// Scripts without spaces: what shows that a word goes on beyond the edge of a name.

/** Whether a word of Katakana goes on over the place `at`: no イラン in アイランド. */
export function isInKatakana(text: string, at: number): boolean {
  return isKatakana(text.charCodeAt(at - 1)) && isKatakana(text.charCodeAt(at));
}

function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fa) || unit === LONG_VOWEL;
}

const LONG_VOWEL = 0x30fc;

/** Whether the last character of a Han name that ends at `end` begins a common word: 李强调 is “Li stresses”. */
export function goesOnAsWord(text: string, end: number): boolean {
  const words = WORDS.get(text.charCodeAt(end - 1));
  if (words === undefined) return false;
  const next = plainHan(text.charAt(end));
  const but = words.get(next);
  // But 李强调研 is “Li Qiang inspects”, and 北京大学生命 is the university's life sciences.
  return but !== undefined && !but.includes(plainHan(text.charAt(end + 1)) || NONE);
}

/** Stands for the character after the end of a text. */
const NONE = ' ';

/** Common words of two characters, each with the third characters that show another word, so that the name ends after all. */
const COMMON =
  '强调研查动任度强 强烈强 强化强 强大强 强劲强 强制强 强行强 正式 正常 正确 正如 正值 正视 希望 刚刚刚 刚才 毅然后而 ' +
  '奇怪 奇迹 坚持 坚定 坚决 坚信 坚称 宁愿 宁可 力量 学生命物态于前动成存意 部门 部队伍 新闻 国际 社会见议同 社区 ' +
  '国防务疫火空长控汛范守御止卫治线恐 国家庭长电居具族乡用企政属喻门禽畜装宝里务园教书';

function byFirst(list: string): Map<number, Map<string, string>> {
  const words = new Map<number, Map<string, string>>();
  for (const [first = '', second = '', ...but] of list.split(' ')) {
    for (const form of [first, ...(OTHER_FORMS.get(first) ?? '')]) {
      const code = form.charCodeAt(0);
      const known = words.get(code) ?? new Map<string, string>();
      words.set(code, known.set(second, but.join('')));
    }
  }
  return words;
}

const OTHER_FORMS = new Map([
  ['强', '強'],
  ['刚', '剛'],
  ['坚', '堅'],
  ['学', '學'],
  ['宁', '寧'],
  ['国', '國'],
]);

/** By the code of the first character, then by the second: the third ones that let the name end after all. */
const WORDS: ReadonlyMap<number, ReadonlyMap<string, string>> = byFirst(COMMON);
