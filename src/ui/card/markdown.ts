/** Escapes words so that Markdown shows them as they are. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
