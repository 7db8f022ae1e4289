import { language } from '../ui/words';

/** A moment in the reader's language and time zone. */
export function timeWords(iso: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language(), options).format(new Date(iso));
}

/** Sizes as storage settings of browsers write them: decimal megabytes. */
export function sizeWords(bytes: number): string {
  const [unit, size] =
    bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const);
  const options = { style: 'unit', unit, maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(language(), options).format(size);
}
