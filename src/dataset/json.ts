import { Unexpected } from './shape';

/** A shard nests records, names, contexts and their words: seven levels, and one to spare. */
const DEEPEST = 8;

/** Code units. A feed may unpack to 64 MiB. */
const LONGEST = 64 * 1024 * 1024;

/**
 * `JSON.parse` for text from anywhere: a byte order mark is dropped, and text that is too long or nests
 * too deeply is refused before the engine builds it.
 */
export function readJson(text: string, deepest = DEEPEST): unknown {
  if (text.length > LONGEST) throw new Unexpected('', `at most ${LONGEST} characters`);
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (/^\s*</.test(body)) throw new Unexpected('', 'JSON, got a web page');
  if (depthOf(body, deepest) > deepest)
    throw new Unexpected('', `at most ${deepest} levels of nesting`);
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new Unexpected('', `JSON (${error instanceof Error ? error.message : error})`);
  }
}

/** The deepest nesting of brackets outside strings; stops counting once past the limit. */
function depthOf(text: string, most: number): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length && deepest <= most; i++) {
    const unit = text.charCodeAt(i);
    if (quoted) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) quoted = false;
    } else if (unit === QUOTE) quoted = true;
    else if (unit === BRACE_OPEN || unit === BRACKET_OPEN) deepest = Math.max(deepest, ++depth);
    else if (unit === BRACE_CLOSE || unit === BRACKET_CLOSE) depth--;
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
