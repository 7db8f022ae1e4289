/** Enough text to tell whether most pages name anybody, UTF-16 units. */
const ENOUGH_UNITS = 3_000;
const MOST_PARAGRAPHS = 40;

/** What a page says first: its title and paragraphs, wherever they stand, without looking for its article. */
export function firstWords(document: Document): readonly string[] {
  const said = [document.title.slice(0, ENOUGH_UNITS)];
  let room = ENOUGH_UNITS;
  for (const { textContent } of document.getElementsByTagName('p')) {
    const text = textContent ?? '';
    room -= text.length;
    if (room < 0 || said.length > MOST_PARAGRAPHS) break;
    said.push(text);
  }
  return said;
}
