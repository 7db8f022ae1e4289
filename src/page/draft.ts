import type { Block, Run } from './block';
import { hasWord } from './letters';

/** Longest text of one block, in code units: a message stays below 64 KB. */
const MOST_UNITS = 8_000;
/** The most text nodes of one block, for pages that wrap every letter in an element. */
const MOST_RUNS = 2_000;

const BLANK_LINE = /\n[ \t\r]*\n\s*/g;

const NONE: readonly Block[] = [];

/** Where in the tree a walk is. */
export interface Position {
  /** The block-level element that holds it. */
  readonly element: Element;
  readonly inLink: boolean;
  readonly apart: boolean;
  /** Whether it is in a closed details element, of which only the summary is visible. */
  readonly folded: boolean;
}

/** The block that a walk is gathering. A class, because it fills as the walk goes on. */
export class Draft {
  private text = '';
  private runs: Run[] = [];
  private linked = 0;

  /** In preformatted text (`lines`) a blank line ends a paragraph. */
  constructor(private readonly lines: boolean) {}

  /** Adds a text node; returns the blocks that are full by it, several for a very long text. */
  add(node: Text, data: string, at: Position, section: number): readonly Block[] {
    if (this.text === '' && !/\S/.test(data)) return NONE;
    let full: Block[] | null = null;
    for (let from = 0; from < data.length; ) {
      const to = this.cut(data, from);
      if (to > from) this.push(node, from, data.slice(from, to), at.inLink);
      from = to;
      if (to >= data.length && this.runs.length < MOST_RUNS) continue;
      const block = this.end(at, section);
      if (block) full = [...(full ?? []), block];
    }
    return full ?? NONE;
  }

  /** Adds a stand-in character, which belongs to no text node. */
  gap(unit: string): void {
    if (this.text !== '') this.text += unit;
  }

  /** Returns the block, or null if it has no words, and starts the next one. */
  end({ element, apart }: Position, section: number): Block | null {
    const { text, runs, linked } = this;
    if (text === '') return null;
    this.text = '';
    this.runs = [];
    this.linked = 0;
    return hasWord(text) ? { text, nodes: runs, element, section, linked, apart } : null;
  }

  private push(node: Text, offset: number, text: string, inLink: boolean): void {
    const start = this.text.length;
    this.text += text;
    this.runs.push({ node, start, end: this.text.length, offset });
    if (inLink) this.linked += text.length;
  }

  /** How far into `data` this block reaches: to a blank line, to a sentence's end, or to all of it. */
  private cut(data: string, from: number): number {
    const last = from + MOST_UNITS - this.text.length;
    const limit = last >= data.length ? data.length : sentenceEnd(data, from, last);
    if (!this.lines) return limit;
    BLANK_LINE.lastIndex = from;
    const blank = BLANK_LINE.exec(data.slice(0, limit));
    return blank ? blank.index + blank[0].length : limit;
  }
}

/** After the last sentence before `last`, or the last word; never inside a surrogate pair. */
function sentenceEnd(data: string, from: number, last: number): number {
  if (last <= from) return from;
  const tail = data.slice(Math.max(from, last - 1_000), last);
  const sentence = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('。'));
  const at = sentence >= 0 ? sentence : tail.lastIndexOf(' ');
  if (at >= 0) return last - tail.length + at + 1;
  const code = data.charCodeAt(last - 1);
  return code >= 0xd800 && code <= 0xdbff && last - 1 > from ? last - 1 : last;
}
