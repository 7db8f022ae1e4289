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
  | 'signature-key'
  | 'signature-wrong'
  | 'signature-unsupported'
  /** The reader said no to a great change. */
  | 'declined'
  | 'cancelled'
  /** What was fetched could not be stored; detail: the browser's words. */
  | 'storage';

export class Refused extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail = '',
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
  }
}
