import type { NameFlag } from '../model/entity';

/** A name written with something left out or spelled another way. */
export interface Variant {
  readonly text: string;
  /** What the shorter form needs beyond what the whole name needs. */
  readonly flags: readonly NameFlag[];
}

const STRONG: readonly NameFlag[] = [];
/** Too short to mean the entity by itself: it does so after the whole name. */
const AFTER_FULL: readonly NameFlag[] = ['needs-full-name'];

/** Other ways to write a person's full name: without middle names, initials, "Jr.", brackets, with ae for ä. */
export function* personVariants(name: string): Iterable<Variant> {
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
  yield* transliterated(plain);
}

/** Other ways to write the name of a body, company, law or place. */
export function* bodyVariants(name: string): Iterable<Variant> {
  const plain = withoutBrackets(name);
  if (plain !== name) yield { text: plain, flags: plain.includes(' ') ? STRONG : AFTER_FULL };
  const bare = plain.replace(LEGAL_FORM, '').replace(/^(?:FC|AFC|CF|AS|AC|SC) (?=\p{Lu})/u, '');
  if (bare !== plain) yield { text: bare, flags: bare.includes(' ') ? STRONG : AFTER_FULL };
  for (const country of bare.startsWith('United States ') ? ['U.S.', 'US', 'American'] : [])
    yield { text: bare.replace('United States', country), flags: STRONG };
  const stem =
    /^(?:The )?(\p{Lu}[\p{L}'’-]+) (?:University|Corporation|Company|Group|Foundation|Institute)$/u.exec(
      bare,
    )?.[1];
  if (stem) yield { text: stem, flags: AFTER_FULL };
  const acronym = acronymOf(bare);
  if (acronym) yield { text: acronym, flags: ['needs-full-name', 'case-sensitive'] };
  yield* transliterated(plain);
}

/** The initials of three or more words, small ones aside: ACLU. */
function acronymOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  if (words.length < 3 || words.length > 7 || /\d/.test(name)) return undefined;
  return words.map((word) => word.charAt(0)).join('');
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
