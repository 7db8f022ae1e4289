import { anyScript } from '../../../text/any-script';
import { hasItsStops } from '../../reading/stops-inside';
import type { Candidate } from './candidate';

/** The sign directly after a name that makes another name of it, if any: "OPEC+" is not OPEC. */
export function signAfter(text: string, end: number): string {
  const code = text.charCodeAt(end);
  if (!isSign(code)) return '';
  // "China+1", "US$5" and "EU+UK" go on from a name.
  return WORD.test(text.slice(end + 1, end + 3)) ? '' : text.charAt(end);
}

/** Whether a listed name has the same stops inside, and the same sign after it, as the text. */
export function isWritten({ form }: Candidate, written: string, sign: string): boolean {
  const last = form.text.charCodeAt(form.text.length - 1);
  const isSame = isSign(last) ? sign.charCodeAt(0) === last : sign === '';
  return isSame && hasItsStops(form.text, written);
}

/**
 * The readings with the stops and the sign of the text. Where a record lists the name exactly as written, its names
 * that only fold to it are left out: of "Malé" and a flagged "Male", a text that says "Male" means the flagged
 * one. Capitals are left to matching.
 */
export function asSpelled(
  candidates: readonly Candidate[],
  written: string,
  sign: string,
): readonly Candidate[] {
  const signed = candidates.filter((one) => isWritten(one, written, sign));
  if (signed.length < 2) return signed;
  const lower = written.toLowerCase() + sign;
  let same = 0;
  for (const one of signed) if (one.lower === lower) same++;
  if (same === 0 || same === signed.length) return withoutRepeats(signed);
  const listed = signed.filter((one) => one.lower === lower);
  return withoutRepeats(
    signed.filter(
      (one) => listed.includes(one) || listed.every(({ entity }) => entity !== one.entity),
    ),
  );
}

/**
 * Where a listed name that needs nothing is read, other names of that record add nothing: "Free Russia Foundation"
 * may be written with a small letter, and a text with capitals has both.
 */
function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const plain = candidates.find(isPlain);
  return plain
    ? candidates.filter((one) => one === plain || one.entity !== plain.entity)
    : candidates;
}

function isPlain({ form, isSure, pro, contra }: Candidate): boolean {
  return isSure && form.origin === 'listed' && pro.length === 0 && contra.length === 0;
}

function isSign(code: number): boolean {
  return code === PLUS || code === NUMBER || code === DOLLAR;
}

const PLUS = 0x2b;
const NUMBER = 0x23;
const DOLLAR = 0x24;

const WORD = anyScript`^[\p{L}\p{N}]`;
