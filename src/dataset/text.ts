import { type Parser, Unexpected } from './shape';

/**
 * Characters that a reader cannot see or that turn the text around: controls, bidi controls, zero
 * width and soft hyphens, tags, private use. A line break or tab becomes a space first.
 */
const INVISIBLE =
  /[\p{Cc}\p{Co}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** What a text may hold that needs a closer look; most texts hold nothing of it. */
const ODD = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]| {2}|^ | $/;

/** More marks than any script stacks on one letter. */
const MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * One line of text for people, `least` to `most` characters once cleaned: invisible characters
 * removed, combining marks capped, spaces joined, NFC.
 */
export function line({ least, most }: { least: number; most: number }): Parser<string> {
  return (value, at) => {
    if (typeof value !== 'string') throw new Unexpected(at, 'a text');
    if (value.length >= least && value.length <= most && !ODD.test(value)) return value;
    // Before any normalising, which takes seconds for a long run of combining marks.
    if (value.length > 4 * most) throw new Unexpected(at, `at most ${most} characters`);
    if (/\p{Surrogate}/u.test(value)) throw new Unexpected(at, 'well-formed Unicode');
    const clean = tidy(value);
    if (clean.length < least) {
      throw new Unexpected(at, least === 1 ? 'a non-empty text' : `at least ${least} characters`);
    }
    if (clean.length > most) throw new Unexpected(at, `at most ${most} characters`);
    return clean;
  };
}

/** A host name of letters and a path of ASCII: right without asking the slow parser of addresses. */
const PLAIN_ADDRESS =
  /^https?:\/\/(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?:[/?#][!-[\]-~]*)?$/i;

/** An http or https address, as written. */
export const address: Parser<string> = (value, at) => {
  if (typeof value !== 'string' || !isAddress(value))
    throw new Unexpected(at, 'an http or https address');
  if (!PLAIN_ADDRESS.test(value) && hasUser(value))
    throw new Unexpected(at, 'an address without user name');
  return value;
};

/** A text where an address belongs, whatever it leads to. */
export const anyLink: Parser<string> = (value, at) => {
  if (typeof value !== 'string') throw new Unexpected(at, 'a text');
  return value;
};

/** Whether a text is an http or https address as one writes it. */
export function isAddress(text: string): boolean {
  if (text.length > 2048) return false;
  if (PLAIN_ADDRESS.test(text)) return true;
  return /^https?:\/\/[^\s\p{Cc}\\]+$/u.test(text) && URL.canParse(text);
}

function hasUser(text: string): boolean {
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
}

function tidy(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(MARKS, '$1')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}
