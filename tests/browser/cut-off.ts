/**
 * What would be cut off, or widen the page, if all words were a third longer, as they are in other
 * languages. Runs in the page, over a page's body or a card's root, whose words it
 * changes; what has its full words in a title may be cut off.
 */
export function cutOff(root: HTMLElement): string[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent ?? '';
    if (/\p{L}/u.test(words))
      node.textContent = `${words}${' lorem'.repeat(words.length / 18 + 1)}`;
  }
  const wrong: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    // Fields scroll by themselves, and some words only a screen reader meets.
    if (element.closest('.unseen, [title], input, textarea, select, svg')) continue;
    const hides = /hidden|clip/.test(getComputedStyle(element).overflow);
    if (hides && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1))
      wrong.push(element.outerHTML.slice(0, 160));
  }
  if (root.scrollWidth <= root.clientWidth + 1) return wrong;
  const edge = root.getBoundingClientRect().right;
  const over = [...root.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > edge,
  );
  return [...wrong, 'too wide', ...over.map(({ outerHTML }) => outerHTML.slice(0, 160))];
}
