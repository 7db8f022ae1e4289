import { WordReader } from '../../text/reader';
import { Capitals } from './capitals';
import { Run } from './run';
import type { Letters } from './skim';
import { LONE } from './take-lone';

/** The memory that matching works in, with what it notes of a text: its bytes, capitals and words. */
export interface Room extends Tools {
  readonly bytes: Uint8Array;
  /** The same bytes. */
  readonly view: DataView;
  readonly capitals: Capitals;
  /** Whether the last text has invisible characters, or two spaces side by side, or one that is not the ordinary one. */
  untidy: boolean;
}

/** What serves every text, whatever its length. */
interface Tools {
  readonly reader: WordReader;
  readonly run: Run;
  readonly letters: Letters;
  readonly lone: Int32Array;
  /** One bit for the hash of each word of ASCII letters, in all texts since it was last cleared. */
  readonly words: Int32Array;
}

/** Something that keeps a room from one text to the next. */
export interface RoomKeeper {
  room: Room | undefined;
}

export function roomFor(text: string, keeper: RoomKeeper): Room {
  keeper.room ??= roomOf(KEPT, tools());
  const needed = text.length * 3 + ROOM_AFTER;
  return needed <= KEPT ? keeper.room : roomOf(needed, keeper.room);
}

/** Bytes kept for the text, enough for a long paragraph. */
const KEPT = 24 * 1024;

function roomOf(length: number, { reader, run, letters, lone, words }: Tools): Room {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  return {
    bytes,
    view,
    capitals: new Capitals(),
    reader,
    run,
    letters,
    lone,
    words,
    untidy: false,
  };
}

function tools(): Tools {
  return {
    reader: new WordReader(),
    run: new Run(),
    letters: { start: 0, end: 0, hash: 0, skipped: false, behind: 0, lastBehind: 0 },
    lone: new Int32Array(LONE).fill(-1),
    words: new Int32Array(WORDS),
  };
}

/** Whether a word with this hash is among the words. False positives are possible. */
export function hasWord(words: Int32Array, hash: number): boolean {
  return ((words[(hash >>> 5) & WORDS_MASK] ?? 0) & (1 << hash)) !== 0;
}

/** Numbers of 32 bits: a long article has some thousand different words. */
const WORDS = 1024;
export const WORDS_MASK = WORDS - 1;

/** Chunks are read beyond the end of the text. */
const ROOM_AFTER = 8;
