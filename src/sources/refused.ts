/** Why a source was not taken; the options page has a sentence for each. */
export type Reason =
  /** Not an address from which data is taken; detail: the address. */
  | 'address'
  /** No answer, or one that the browser withholds. */
  | 'unreachable'
  | 'slow'
  /** Detail: the HTTP status. */
  | 'status'
  /** The source asks to wait; detail: seconds. */
  | 'busy'
  | 'large'
  | 'encoding'
  | 'web-page'
  /** Detail: file, place and what was expected. */
  | 'broken'
  | 'empty'
  /** A file is not the one that the index names; detail: the file. */
  | 'other-file'
  /** Detail: the version offered. */
  | 'older'
  | 'future'
  | 'same-version'
  | 'signature-missing'
  /** The index came and its signature did not; detail: the signature's address. */
  | 'signature-unreachable'
  | 'signature-key'
  | 'signature-wrong'
  | 'signature-unsupported'
  /** The reader said no to a great change. */
  | 'declined'
  | 'cancelled'
  /** What was fetched could not be stored, twice; detail: the browser's words. */
  | 'storage';

export class Refused extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail = '',
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
  }
}

/** What `read` returns; turns a parser's error into a `Refused` for the file. */
export function refusing<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) throw error;
    const says = error instanceof Error ? error.message : file;
    throw new Refused(says.includes('got a web page') ? 'web-page' : 'broken', says);
  }
}
