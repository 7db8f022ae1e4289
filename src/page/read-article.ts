import { findArticle } from './article';
import type { Block } from './block';
import type { Dom } from './dom';
import { isAround } from './furniture';
import { inherited } from './inherited';
import { isProse, scan } from './scan';
import type { Tools } from './tools';

/** The article of a page. */
export interface Article {
  /** The elements that hold it, in document order, none within another. */
  readonly roots: readonly Element[];
  /** Its prose in document order. */
  readonly blocks: readonly Block[];
}

/** Lines looked at between two moments to pause. */
const LINES_PER_TICK = 100;

/**
 * Finds the article among a page's lines and picks the lines that belong to it. Yields where it may pause.
 * The page is walked a second time only if something that is not the article's is in the middle of a line.
 */
export function* readArticle(
  document: Document,
  lines: readonly Block[],
  tools: Tools,
): Generator<null, Article> {
  const dom = tools.domOf(document);
  const roots = yield* findArticle(document, lines, tools);
  const picked = yield* pick(roots, lines, dom, tools);
  if (picked) return { roots, blocks: picked };
  const blocks: Block[] = [];
  for (const block of scan(roots, tools)) {
    if (block) blocks.push(block);
    else yield null;
  }
  return { roots, blocks };
}

/** The lines that `scan` would give; undefined where its lines would be different from these. */
function* pick(
  roots: readonly Element[],
  lines: readonly Block[],
  dom: Dom,
  { isBlock }: Tools,
): Generator<null, Block[] | undefined> {
  if (!roots.every((root) => isBlock(dom.localName(root)))) return undefined;
  const standing = inherited(
    dom,
    (element) => {
      if (roots.includes(element)) return 'in';
      return isAround(dom, element) ? 'out' : undefined;
    },
    'out',
  );
  const wholeBody = roots.some((root) => dom.localName(root) === 'body');
  const found: Block[] = [];
  let section = 0;
  let before = 0;
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_TICK === 0) yield null;
    const headings = line.section - before;
    before = line.section;
    if (standing(line.element) === 'out') continue;
    if (line.nodes.some(({ node }) => isCut(node, line.element))) return undefined;
    // Headings outside the article begin no section of it.
    section += headings;
    if (!isProse(line, dom.localName(line.element), wholeBody)) continue;
    found.push(section === line.section ? line : { ...line, section });
  }
  return found;

  /** Without a cache: a cached element is never collected, and few of these hold more than one text node. */
  function isCut(node: Node, line: Element): boolean {
    // Most text is directly in the element of its line.
    for (let up = dom.above(node); up && up !== line; up = dom.above(up)) {
      if (isBlock(dom.localName(up))) return false;
      if (isAround(dom, up)) return true;
    }
    return false;
  }
}
