/** Words as Markdown shows them, whatever signs they hold. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
