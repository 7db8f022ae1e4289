/** How long a host is waited for. */
export interface Limits {
  readonly firstByteMs: number;
  /** Longest silence once the answer has begun. */
  readonly stallMs: number;
  /** The longest that the whole answer may take, however steadily it arrives. */
  readonly totalMs: number;
}

export const LIMITS: Limits = { firstByteMs: 15_000, stallMs: 30_000, totalMs: 5 * 60_000 };

/** Aborts a request when a step takes too long, the whole takes too long, or the reader cancels. */
export class Deadline {
  readonly #abort = new AbortController();
  readonly #whole: ReturnType<typeof setTimeout>;
  readonly #given: AbortSignal;
  #step: ReturnType<typeof setTimeout> | undefined;

  constructor(given: AbortSignal, totalMs: number) {
    this.#whole = setTimeout(this.#cancel, totalMs);
    this.#given = given;
    if (given.aborted) this.#cancel();
    given.addEventListener('abort', this.#cancel);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  within(ms: number): void {
    clearTimeout(this.#step);
    this.#step = setTimeout(this.#cancel, ms);
  }

  /** Also breaks off whatever of the answer was not read: a host may go on sending for ever. */
  end(): void {
    this.#cancel();
    clearTimeout(this.#step);
    clearTimeout(this.#whole);
    this.#given.removeEventListener('abort', this.#cancel);
  }

  readonly #cancel = () => this.#abort.abort();
}
