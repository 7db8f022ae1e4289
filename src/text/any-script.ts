import { BEYOND_ASCII } from './beyond-ascii';

/**
 * A tag for patterns with Unicode properties, compiled only when first used: anyScript`\p{Lu}+`. Compiling a
 * property takes a tenth of a millisecond, and as much again each of the first times it runs: together a third of
 * the time in which a background that has just started links its first page. So a text without letters beyond
 * ASCII is matched by an equivalent pattern for ASCII alone.
 */
export function anyScript(source: TemplateStringsArray): AnyScript {
  return new AnyScript(source.raw[0] as string, 'u');
}

/** The same with the flag `g`. */
export function anyScriptGlobal(source: TemplateStringsArray): AnyScript {
  return new AnyScript(source.raw[0] as string, 'gu');
}

/** The same with the flag `y`. */
export function anyScriptSticky(source: TemplateStringsArray): AnyScript {
  return new AnyScript(source.raw[0] as string, 'uy');
}

class AnyScript {
  private readonly source: string;
  private readonly flags: string;
  private ascii: RegExp | undefined;
  private any: RegExp | undefined;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }

  /** The pattern that decides for this text. */
  for(text: string): RegExp {
    if (!isBeyondAscii(text)) {
      this.ascii ??= new RegExp(asciiOf(this.source), this.flags);
      return this.ascii;
    }
    this.any ??= new RegExp(this.source, this.flags);
    return this.any;
  }
}

/** The last long text is remembered: many patterns look into one block at many places. */
function isBeyondAscii(text: string): boolean {
  if (text.length < LONG) return BEYOND_ASCII.test(text);
  if (text !== last.text) last = { text, isBeyond: BEYOND_ASCII.test(text) };
  return last.isBeyond;
}

const LONG = 64;
let last = { text: '', isBeyond: false };

/** The source of an equivalent pattern for texts that have nothing `BEYOND_ASCII`. */
export function asciiOf(source: string): string {
  return source.replace(PART, (part) =>
    part.replace(PROPERTY, part.startsWith('[') ? ranges : asClass),
  );
}

/** A class in brackets, a property, or another escape, which stays what it is. */
const PART = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[\w=]+\}|\\./g;
const PROPERTY = /\\([pP])\{([\w=]+)\}/g;

/** What is left of each property where nothing is `BEYOND_ASCII`. */
const RANGES = new Map([
  ['L', 'A-Za-z'],
  ['Lu', 'A-Z'],
  ['Ll', 'a-z'],
  ['M', ''],
  ['N', '0-9'],
  [
    'P',
    String.raw`!-#%-*,-\/:;?@\[-\]_\{\}\xa1\xa7\xab\xb6\xb7\xbb\xbf\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e\u2308-\u230b\u2329\u232a\u2768-\u2775\u27c5\u27c6\u27e6-\u27ef\u2983-\u2998\u29d8-\u29db\u29fc\u29fd`,
  ],
  ['Z', String.raw` \xa0\u2000-\u200a\u2028\u2029\u202f\u205f`],
  ['Script=Latin', 'A-Za-z'],
]);

function ranges(found: string, sign: string, name: string): string {
  const range = RANGES.get(name);
  if (range === undefined || sign === 'P')
    throw new Error(`any-script: ${found} has no form in ASCII`);
  return range;
}

function asClass(found: string, sign: string, name: string): string {
  return sign === 'P' ? `[^${ranges(found, 'p', name)}]` : `[${ranges(found, sign, name)}]`;
}
