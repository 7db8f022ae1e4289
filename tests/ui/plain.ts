/** Words as a keyboard writes them: without what only keeps a line together. */
export function plain(words: string | null): string {
  return (words ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}
