/** A value that is made when first asked for and kept while the worker is awake. */
export interface Memo<T> {
  /** The value; made again where that has failed. */
  get(): Promise<T>;
  /** Keeps another in its place. */
  set(value: Promise<T>): void;
  /** Has it made again when it is asked for next. */
  forget(): void;
}

export function memo<T>(make: () => Promise<T>): Memo<T> {
  let kept: Promise<T> | undefined;

  function keep(value: Promise<T>): Promise<T> {
    kept = value;
    value.catch(() => {
      // By then another may be kept.
      if (kept === value) kept = undefined;
    });
    return value;
  }

  return {
    get: () => kept ?? keep(make()),
    set: keep,
    forget() {
      kept = undefined;
    },
  };
}
