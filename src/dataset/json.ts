import { Unexpected } from './shape';

/** A shard nests records, names, contexts and their words: seven levels, and one to spare. */
const DEEPEST = 8;

/** The most UTF-16 units of a text; a feed may unpack to 64 MiB. */
const LONGEST = 64 * 1024 * 1024;

/**
 * `JSON.parse` for text from anywhere: a byte order mark is dropped, and text that is too long or nests
 * too deeply is refused before the engine builds it.
 */
export function readJson(text: string, deepest = DEEPEST): unknown {
  if (text.length > LONGEST) throw new Unexpected('', `at most ${LONGEST} characters`);
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (/^\s*</.test(body)) throw new Unexpected('', 'JSON, got a web page');
  const limit = firstLimitBroken(body, deepest);
  if (limit !== undefined) throw new Unexpected('', limit);
  try {
    return JSON.parse(body);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const line = faultyLine(body, says);
    throw new Unexpected(line === undefined ? '' : `line ${line}`, `JSON (${says})`);
  }
}

/** The line of a syntax error: engines tell the line, or the position, or quote the text around it. */
function faultyLine(text: string, says: string): number | undefined {
  const [, line] = /\bline (\d+)/.exec(says) ?? [];
  if (line) return Number(line);
  const [, place] = /\bposition (\d+)/.exec(says) ?? [];
  const [, around] = /\.\.\."(.+)"\.\.\. is not valid JSON$/s.exec(says) ?? [];
  const shown = around ? text.indexOf(around) + (around.length >> 1) : undefined;
  const at = /\bend of\b/.test(says) ? text.length : place ? Number(place) : shown;
  return at === undefined ? undefined : text.slice(0, at).split('\n').length;
}

/** The most fields of one object; engines take a second to build one with a million. */
const MOST_FIELDS = 10_000;

/** What is broken first: the depth of brackets outside strings, or the fields of one object. */
function firstLimitBroken(text: string, deepest: number): string | undefined {
  /** Commas so far in the bracket open at each depth; a list may have any number. */
  const commas: number[] = [0];
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (quoted) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) quoted = false;
    } else if (unit === QUOTE) quoted = true;
    else if (unit === COMMA) {
      const count = (commas[depth] ?? 0) + 1;
      if (count >= MOST_FIELDS) return `at most ${MOST_FIELDS} fields in an object`;
      commas[depth] = count;
    } else if (unit === BRACE_OPEN || unit === BRACKET_OPEN) {
      if (++depth > deepest) return `at most ${deepest} levels of nesting`;
      commas[depth] = unit === BRACE_OPEN ? 0 : Number.NEGATIVE_INFINITY;
    } else if (unit === BRACE_CLOSE || unit === BRACKET_CLOSE) depth = Math.max(0, depth - 1);
  }
  return undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
