import { ancestors } from '../ancestors';
import type { Block } from '../block';
import type { Dom } from '../dom';
import { plainWords } from '../letters';

/** How many elements around a line are looked at for its heading. */
const MOST_AROUND = 4;

/** The index of the main heading that the page's title repeats; else of any main heading. */
export function headlineAmong(
  blocks: readonly Block[],
  title: string,
  dom: Dom,
  inArticle: (element: Element) => boolean,
): number | undefined {
  const isH1 = ({ element }: Block) =>
    ancestors(element, dom, MOST_AROUND).some((up) => dom.localName(up) === 'h1');
  const heads = blocks.map((block, index) => ({ index, block })).filter(({ block }) => isH1(block));
  const repeated = heads.filter(({ block }) => title.includes(plainWords(block.text)));
  const best = repeated.at(-1) ?? heads.find(({ block }) => inArticle(block.element)) ?? heads[0];
  return best?.index;
}

/** Whether an element comes after a heading and is not part of it. */
export function isPast(element: Element, heading: Element, dom: Dom): boolean {
  return dom.isBefore(heading, element) && !ancestors(element, dom, MOST_AROUND).includes(heading);
}
